/** A network of its own for a program: an interface, an address, a way out, a name server, and somebody who counts. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isInPath } from './display.ts';
import { type Environment, endGroup, output, startGroup } from './processGroup.ts';
import { until } from './until.ts';

/** Where the way out, the name server and everybody else would be. */
export const OUTSIDE = '10.77.0.1';
const INSIDE = '10.77.0.2';
const OUTSIDE_6 = 'fd77::1';
const INSIDE_6 = 'fd77::2';
/** Hardware addresses by hand: nobody has to ask for them, so that only what the program sends is on the wire. */
const OUTSIDE_MAC = '02:00:00:00:77:01';
const INSIDE_MAC = '02:00:00:00:77:02';
/** A packet to this port is the test's own, to see that packets are seen. */
const MARK_PORT = 4242;

const TOOLS = ['ip', 'ss', 'unshare', 'nsenter', 'tcpdump', 'strace', 'bash', 'mount'];

/** Why no program can have a network of its own here, in one line, or null where it can. */
export function ownNetworkMissing(): string | null {
  if (process.getuid?.() !== 0) return 'a network of its own is for root alone';
  const missing = TOOLS.filter((tool) => !isInPath(tool));
  return missing.length > 0 ? `not installed: ${missing.join(', ')}` : null;
}

const isMark = (line: string) => line.includes(`${OUTSIDE}.${MARK_PORT}: UDP`);

/** The kernel itself says that the interface has an address: it joins no other groups of listeners than that one's. */
function isOfTheKernel(line: string): boolean {
  // And answers who asks outside for its hardware address. A question of its own would come from what the program sends.
  if (line.includes('ARP') && line.includes(`Reply ${INSIDE} is-at`)) return true;
  const groups = [...line.matchAll(/gaddr (\S+)/g)].map(([, group]) => group!);
  return line.includes('ICMP6') && groups.every((group) => group.startsWith('ff02::1:ff'));
}

export interface OwnNetwork {
  /** The command line that runs a program in this network and writes down whom it connects to. */
  command(file: string, args: readonly string[]): readonly [string, ...string[]];
  /** All packets that left so far, one line each as tcpdump prints it. */
  packets(): Promise<readonly string[]>;
  /** All attempts so far to connect over an internet protocol, one line each as strace prints it. */
  connects(): Promise<readonly string[]>;
  /** The sockets in it that wait for others over an internet protocol, one line each as ss prints it. */
  listeners(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Puts up the network; resolves once packets on it are seen. It is gone when this process ends, however it ends. */
export async function startOwnNetwork(env: Environment): Promise<OwnNetwork> {
  const folder = await mkdtemp(join(tmpdir(), 'unknot-network-'));
  const calls = join(folder, 'connects');
  const resolver = join(folder, 'resolv.conf');
  await writeFile(resolver, `nameserver ${OUTSIDE}\n`);

  const spaces = ['outside', 'inside'].map(() =>
    startGroup('unshare', ['--net', '--mount', 'sh', '-c', 'echo up; exec sleep infinity'], env, [
      'ignore',
      'pipe',
      'ignore',
    ]),
  );
  const [outside, inside] = spaces as [(typeof spaces)[number], (typeof spaces)[number]];
  for (const space of spaces) await once(space.stdout as Readable, 'data');
  const within = (space: typeof outside, ...command: readonly string[]) => [
    '--target',
    String(space.pid),
    '--net',
    '--mount',
    ...command,
  ];
  const run = (space: typeof outside, ...command: readonly string[]) =>
    output('nsenter', within(space, ...command), env);
  const ip = (space: typeof outside, line: string) => run(space, 'ip', ...line.split(' '));

  await ip(
    outside,
    `link add wire address ${OUTSIDE_MAC} type veth peer name wire address ${INSIDE_MAC} netns ${inside.pid}`,
  );
  for (const [space, own, own6] of [
    [outside, OUTSIDE, OUTSIDE_6],
    [inside, INSIDE, INSIDE_6],
  ] as const) {
    await ip(space, 'link set lo up');
    await ip(space, `addr add ${own}/24 dev wire`);
    await ip(space, 'link set wire addrgenmode none');
    await ip(space, 'link set wire up');
    await ip(space, `-6 addr add ${own6}/64 dev wire nodad`);
  }
  await ip(inside, `neigh replace ${OUTSIDE} lladdr ${OUTSIDE_MAC} dev wire`);
  await ip(inside, `-6 neigh replace ${OUTSIDE_6} lladdr ${OUTSIDE_MAC} dev wire`);
  await ip(inside, `route add default via ${OUTSIDE}`);
  await ip(inside, `-6 route add default via ${OUTSIDE_6} dev wire`);
  await run(inside, 'mount', '--bind', resolver, '/etc/resolv.conf');

  const filter = `ether src ${INSIDE_MAC}`;
  const capture = startGroup(
    'nsenter',
    within(outside, 'tcpdump', '-i', 'wire', '-n', '-v', '-l', '--immediate-mode', ...filter.split(' ')),
    env,
    ['ignore', 'pipe', 'pipe'],
  );
  let seen = '';
  (capture.stdout as Readable).setEncoding('utf8').on('data', (text: string) => (seen += text));
  // A packet that is told in several lines has the others indented.
  const lines = () => seen.split(/\n(?!\s)/).filter((line) => line !== '' && !isOfTheKernel(line));
  const marksSeen = () => lines().filter(isMark).length;

  /** Sends a packet of our own and waits until it is seen: all before it has been seen by then. */
  async function mark(): Promise<void> {
    await run(inside, 'bash', '-c', `echo mark > /dev/udp/${OUTSIDE}/${MARK_PORT}`);
  }
  await until('packets to be seen', async () => {
    await mark();
    return marksSeen() > 0;
  });

  return {
    command(file, args) {
      const trace = ['strace', '-f', '-qq', '--seccomp-bpf', '-e', 'trace=connect', '-e', 'signal=none', '-o', calls];
      return ['nsenter', ...within(inside, ...trace, file, ...args)];
    },
    async packets() {
      const before = marksSeen();
      await mark();
      await until('the last packet to be seen', () => marksSeen() > before);
      return lines().filter((line) => !isMark(line));
    },
    async connects() {
      const text = await readFile(calls, 'utf8');
      return text.split('\n').filter((line) => /sa_family=AF_INET6?\b/.test(line));
    },
    async listeners() {
      const text = await run(inside, 'ss', '--no-header', '--listening', '--tcp', '--udp', '--numeric');
      return text.split('\n').filter((line) => line !== '');
    },
    async stop() {
      for (const child of [capture, ...spaces]) await endGroup(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
