import { say } from '../../support/say.ts';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { type Server, type Socket, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askRunning, askStarting } from '../../../main/cli/askRunning.ts';
import { GREETING, type Reply, socketPlaces } from '../../../main/cli/commandSocket.ts';
import { NO_SEAT } from '../../../main/cli/seat.ts';
import { type CommandServer, serveCommands } from '../../../main/cli/serveCommands.ts';

const SILENT = { status: 1, text: 'Unknot is running but does not answer.' };
const UNREADABLE = { status: 1, text: 'Unknot gave an answer that cannot be read.' };

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'unknot-commands-'));
  cleanUps.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const placeIn = (path: string) => join(path, 'unknot.sock');
const done = (text: string): Reply => ({ status: 0, text });

async function serve(
  places: readonly string[],
  answer: (words: readonly string[]) => Promise<Reply> = async (words) => done(JSON.stringify(words)),
): Promise<CommandServer & { readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const server = await serveCommands({ say, places, answer, onFault: (why) => faults.push(why) });
  cleanUps.push(() => server.close());
  return { ...server, faults };
}

/** One that is not Unknot, or not well. */
async function listen(place: string, onConnection: (socket: Socket) => void): Promise<Server> {
  const server = createServer((socket) => onConnection(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(place, resolve));
  cleanUps.push(() => server.close());
  return server;
}

/** Everything that comes until the other end hangs up. */
function hearing(place: string, say: (socket: Socket) => void = () => {}): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(place).setEncoding('utf8');
    socket.on('data', (piece: string) => (text += piece));
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
    say(socket);
  });
}

describe('a command', () => {
  it.each([
    [['status', '--json']],
    [['profile', '€ 10 ☕ 👩🏽‍💻', 'שלום', '\u202Eright to left', 'two\nlines', '\u001B[31m', '\uD800']],
    [[]],
    [['profile', 'x'.repeat(8000)]],
  ])('a command arrives whole, whatever is in it (%#)', async (words) => {
    const place = placeIn(folder());
    await serve([place]);
    expect(await askRunning(say, [place], words)).toEqual(done(JSON.stringify(words)));
  });

  it('a command is answered at length, with its status', async () => {
    const place = placeIn(folder());
    const long = { status: 1, text: 'Größe, 大きさ\n'.repeat(20_000) } as const;
    await serve([place], async () => long);
    expect(await askRunning(say, [place], ['status'])).toEqual(long);
  });

  it('a command that cannot be carried out is answered with the reason, and the reason is logged', async () => {
    const place = placeIn(folder());
    const { faults } = await serve([place], () => Promise.reject(new Error('the disk is full')));
    expect(await askRunning(say, [place], ['log', '4'])).toEqual({
      status: 1,
      text: 'That did not work: the disk is full',
    });
    expect(faults).toEqual(['a command could not be carried out: the disk is full']);
  });

  it('a command finds nobody where nothing listens, where the app was killed, and where something else lies', async () => {
    const path = folder();
    const place = placeIn(path);
    expect(await askRunning(say, [place], ['status'])).toBeNull();
    writeFileSync(place, '');
    expect(await askRunning(say, [place], ['status'])).toBeNull();
    expect(await askRunning(say, [join(path, 'unknot.sock', 'below')], ['status'])).toBeNull();
    const other = await listen(join(path, 'other'), (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    expect(other.listening).toBe(true);
    expect(await askRunning(say, [join(path, 'other')], ['status'])).toBeNull();
  });

  it('a command is not sent to a socket that a link leads to', async () => {
    const [path, far] = [folder(), folder()];
    await serve([placeIn(far)]);
    symlinkSync(placeIn(far), placeIn(path));
    expect(await askRunning(say, [placeIn(path)], ['status'])).toBeNull();
  });

  it('a command is not sent to an app that does not greet, and is not waited for without end', async () => {
    const place = placeIn(folder());
    const heard: string[] = [];
    await listen(place, (socket) => socket.on('data', (piece) => heard.push(String(piece))));
    expect(await askRunning(say, [place], ['skip'], 100)).toEqual(SILENT);
    expect(heard).toEqual([]);
  });

  it('a command is sent once: an app that ends meanwhile is not asked again', async () => {
    const place = placeIn(folder());
    let asked = 0;
    await listen(place, (socket) => {
      socket.write(`${JSON.stringify(GREETING)}\n`);
      socket.on('data', () => {
        asked += 1;
        socket.destroy();
      });
    });
    expect(await askRunning(say, [place], ['skip'])).toEqual({
      status: 1,
      text: 'Unknot ended before it had answered.',
    });
    expect(asked).toBe(1);
  });

  it.each(['hello', '', 'null', '{"status":7,"text":""}', '{"status":0}', '[[['])(
    'a command whose answer is %j says that it cannot be read',
    async (answer) => {
      const place = placeIn(folder());
      await listen(place, (socket) => {
        socket.write(`${JSON.stringify(GREETING)}\n`);
        socket.on('data', () => socket.end(`${answer}\n`));
      });
      expect(await askRunning(say, [place], ['status'])).toEqual(UNREADABLE);
    },
  );

  it('a command does not read an answer without end', async () => {
    const place = placeIn(folder());
    await listen(place, (socket) => {
      socket.write(`${JSON.stringify(GREETING)}\n`);
      const pour = (error?: Error | null): void => void (error ?? socket.write('x'.repeat(1 << 20), pour));
      socket.once('data', () => pour());
    });
    expect(await askRunning(say, [place], ['status'], 60_000)).toEqual(UNREADABLE);
  });

  it('a command that comes while the app is starting waits until it listens', async () => {
    const place = placeIn(folder());
    const asking = askStarting(say, [place], []);
    await serve([place]);
    expect(await asking).toEqual(done('[]'));
    expect(await askStarting(say, [placeIn(folder())], [], 100)).toEqual(SILENT);
  });
});

describe('the running app', () => {
  it.each([
    ['nothing but a line end', '\n'],
    ['what is no command', '{"words":"status"}\n'],
    ['words that are none', '{"words":[1,{}]}\n'],
    ['what is not JSON', 'GET / HTTP/1.1\r\n\r\n'],
    ['brackets without end', `${'['.repeat(60_000)}\n`],
  ])('the running app answers %s with a refusal', async (_what, text) => {
    const place = placeIn(folder());
    await serve([place], () => Promise.reject(new Error('should not be asked')));
    const [greeting, answer] = (await hearing(place, (socket) => socket.write(text))).split('\n');
    expect(greeting).toBe('{"unknot":1}');
    expect(JSON.parse(answer!)).toEqual({ status: 2, text: 'This is not a command of Unknot.' });
  });

  it('the running app carries out one command of a connection, and no more', async () => {
    const place = placeIn(folder());
    const answer = vi.fn(async () => done(''));
    await serve([place], answer);
    await hearing(place, (socket) => socket.write('{"words":["skip"]}\n'.repeat(100)));
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('the running app hangs up on who sends more than a command can be', async () => {
    const place = placeIn(folder());
    await serve([place]);
    const megabyte = 'x'.repeat(1 << 20);
    let sent = 0;
    const heard = await hearing(place, (socket) => {
      const pour = (error?: Error | null): void => {
        if (error) return;
        sent += 1;
        if (sent < 100) socket.write(megabyte, pour);
      };
      pour();
    });
    expect(heard).toBe('{"unknot":1}\n');
    expect(sent).toBeLessThan(10);
  });

  it('the running app hangs up on who says nothing, or half a command, after two seconds', async () => {
    const place = placeIn(folder());
    await serve([place]);
    const before = performance.now();
    await Promise.all([hearing(place), hearing(place, (socket) => socket.write('{"words":["sta'))]);
    expect(performance.now() - before).toBeGreaterThan(1900);
    expect(await askRunning(say, [place], ['status'])).toEqual(done('["status"]'));
  });

  it('the running app answers in the middle of a thousand connections that say nothing', async () => {
    const place = placeIn(folder());
    await serve([place]);
    const crowd = Array.from({ length: 1000 }, () => connect(place).on('error', () => {}));
    cleanUps.push(() => crowd.forEach((socket) => socket.destroy()));
    const asked = await Promise.all(Array.from({ length: 10 }, () => askRunning(say, [place], ['status'])));
    expect(asked).toEqual(Array.from({ length: 10 }, () => done('["status"]')));
  });

  it('the running app does not carry out what was given up on while it was busy', async () => {
    const place = placeIn(folder());
    const answer = vi.fn(async () => done('done'));
    await serve([place], answer);
    const greeted = connect(place);
    await once(greeted, 'data');
    // The words and the end lie in the socket together when the app looks there again.
    greeted.write('{"words":["pause","45m"]}\n');
    greeted.destroy();
    await once(greeted, 'close');
    expect(await askRunning(say, [place], ['status'])).toEqual(done('done'));
    expect(answer.mock.calls).toEqual([[['status'], NO_SEAT]]);
  });

  it('the running app does not mind who hangs up before the answer', async () => {
    const place = placeIn(folder());
    const asked: ((reply: Reply) => void)[] = [];
    const { faults } = await serve([place], () => new Promise((resolve) => asked.push(resolve)));
    const gone = new Promise<void>((resolve) => {
      const socket = connect(place).on('close', () => resolve());
      socket.write('{"words":["status"]}\n', () => socket.destroy());
    });
    await gone;
    const again = askRunning(say, [place], ['status']);
    // Who has gone may have been read or not.
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    const timer = setInterval(() => asked.forEach((finish) => finish(done('now'))), 10);
    cleanUps.push(() => clearInterval(timer));
    expect(await again).toEqual(done('now'));
    expect(faults).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('the socket', () => {
  it('the socket is for this person alone, whatever the umask', async () => {
    const usual = process.umask(0);
    cleanUps.push(() => process.umask(usual));
    const path = folder();
    await serve([placeIn(path)]);
    expect(statSync(placeIn(path)).mode & 0o777).toBe(0o600);
    expect(process.umask(usual)).toBe(0);
  });

  it('the socket goes with the app, and one that a killed app left is replaced', async () => {
    const place = placeIn(folder());
    const first = await serve([place]);
    const second = await serve([place], async () => done('second'));
    expect(second.place).toBe(place);
    expect(await askRunning(say, [place], [])).toEqual(done('second'));
    second.close();
    expect(existsSync(place)).toBe(false);
    first.close();
  });

  it('the socket is found in another place where the data folder cannot hold one', async () => {
    const [data, other] = [folder(), folder()];
    const places = [placeIn(data), join(other, 'private', 'name')];
    mkdirSync(placeIn(data));
    const { place, faults, close } = await serve(places);
    expect(place).toBe(places[1]);
    expect(faults).toEqual([]);
    expect(statSync(join(other, 'private')).mode & 0o777).toBe(0o700);
    expect(await askRunning(say, places, ['status'])).toEqual(done('["status"]'));
    close();
    expect(existsSync(join(other, 'private'))).toBe(false);
  });

  it('the socket that can be nowhere is said with the reasons', async () => {
    const path = folder();
    writeFileSync(join(path, 'file'), '');
    const { place, faults } = await serve([join(path, 'file', 'unknot.sock')]);
    expect(place).toBeNull();
    expect(faults).toEqual([expect.stringMatching(/^commands cannot reach this app: E.*file/)]);
  });
});

describe('the places for the socket', () => {
  it('the places for the socket begin with the data folder, and lie in folders of this person', () => {
    expect(socketPlaces('/home/me/.config/Unknot', 'linux', 1000)).toEqual([
      '/home/me/.config/Unknot/unknot.sock',
      ...['/run/user/1000', '/tmp', '/var/tmp', '/dev/shm'].map(
        (folder) => expect.stringMatching(new RegExp(`^${folder}/unknot-[0-9a-f]{8}/commands$`)) as string,
      ),
    ]);
  });

  it('the places for the socket leave out what is too long for a socket, counted in bytes', () => {
    const long = `/home/me/${'ä'.repeat(60)}`;
    expect(socketPlaces(long, 'linux', 1000)[0]).toMatch(/^\/run\/user\/1000\//);
  });

  it('the places for the socket differ from one data folder to the next, and are the same for a link to it', () => {
    const path = folder();
    symlinkSync(path, `${path}-link`);
    cleanUps.push(() => rmSync(`${path}-link`));
    const [one, same, other] = [path, `${path}-link`, folder()].map((each) => socketPlaces(each, 'linux', 1000)[1]);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('the places for the socket is a named pipe on Windows', () => {
    expect(socketPlaces('C:\\Users\\me', 'win32', undefined)).toEqual([
      expect.stringMatching(/^\\\\\.\\pipe\\unknot-[0-9a-f]{8}$/),
    ]);
  });
});

// As root every folder can be written.
describe.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a data folder that cannot be written',
  () => {
    it('a data folder that cannot be written does not keep commands away', async () => {
      const [data, other] = [folder(), folder()];
      chmodSync(data, 0o500);
      const places = [placeIn(data), placeIn(other)];
      expect((await serve(places)).place).toBe(places[1]);
    });
  },
);
