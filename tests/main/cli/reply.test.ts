import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox, sendAnswer } from '../../../main/cli/reply.ts';

const UNREADABLE = { ok: false, text: 'Unknot gave an answer that cannot be read.' };

const unexpected = (error: Error) => {
  throw error;
};

async function post({ address }: Mailbox, text: string): Promise<void> {
  await new Promise<void>((resolve) => connect(address).end(text, resolve));
}

describe('an answer', () => {
  it.each([
    { ok: true, text: 'Micro-break in about 8 min.' },
    { ok: false, text: 'A break is on already.' },
    { ok: true, text: '' },
    { ok: true, text: 'Größe, 大きさ\nand a second line' },
    { ok: true, text: 'long '.repeat(100_000) },
  ])('reaches the one who asked (%#)', async (answer) => {
    const mailbox = await openMailbox();
    sendAnswer(mailbox.address, answer, unexpected);
    expect(await mailbox.answer).toEqual(answer);
  });

  it.each(['', 'hello', '{"ok":true}', '{"ok":"yes","text":""}', 'null', '{"ok":true,"text":"cut o'])(
    'that cannot be read is said to be so: %j',
    async (text) => {
      const mailbox = await openMailbox();
      await post(mailbox, text);
      expect(await mailbox.answer).toEqual(UNREADABLE);
    },
  );

  it('that breaks off is said to be so', async () => {
    const mailbox = await openMailbox();
    const socket = connect(mailbox.address);
    socket.write('{"ok":true,', () => socket.destroy());
    expect(await mailbox.answer).toEqual(UNREADABLE);
  });

  it('that does not come is not waited for without end', async () => {
    const mailbox = await openMailbox(1);
    expect(await mailbox.answer).toEqual({ ok: false, text: 'Unknot is running but does not answer.' });
  });

  it('is read once: who comes second is refused', async () => {
    const mailbox = await openMailbox();
    sendAnswer(mailbox.address, { ok: true, text: 'first' }, unexpected);
    await mailbox.answer;
    const fault = await new Promise<Error>((resolve) => sendAnswer(mailbox.address, { ok: true, text: '' }, resolve));
    expect(fault.message).toMatch(/ENOENT|ECONNREFUSED/);
  });
});

describe.skipIf(process.platform === 'win32')('a mailbox', () => {
  it('leaves nothing behind', async () => {
    const answered = await openMailbox();
    expect(existsSync(answered.address)).toBe(true);
    sendAnswer(answered.address, { ok: true, text: '' }, unexpected);
    await answered.answer;
    expect(existsSync(answered.address)).toBe(false);

    const unused = await openMailbox();
    unused.close();
    expect(existsSync(unused.address)).toBe(false);
  });

  it('has an address of its own each time', async () => {
    const [one, other] = [await openMailbox(), await openMailbox()];
    expect(one.address).not.toBe(other.address);
    one.close();
    other.close();
  });
});
