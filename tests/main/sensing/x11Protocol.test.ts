import { describe, expect, test } from 'vitest';
import { findCookie, readDisplay, readPacket, readSetup, setupRequest } from '../../../main/sensing/x11Protocol.ts';
import { ROOT, setupAnswer } from './fakeXServer.ts';

function authorityEntry(address: string, number: string, kind: string, value: Buffer): Buffer {
  const fields = [Buffer.from(address), Buffer.from(number), Buffer.from(kind), value];
  const withLengths = fields.flatMap((field) => [Buffer.from([field.length >> 8, field.length & 255]), field]);
  return Buffer.concat([Buffer.from([1, 0]), ...withLengths]);
}

describe('the way to the display', () => {
  test('the way to the display is read from DISPLAY', () => {
    expect(readDisplay(':0')).toEqual({ number: '0', socket: '/tmp/.X11-unix/X0' });
    expect(readDisplay('unix:12.0')).toEqual({ number: '12', socket: '/tmp/.X11-unix/X12' });
    expect(readDisplay('localhost:10.0')).toEqual({ number: '10', host: 'localhost', port: 6010 });
    expect(readDisplay('')).toBeNull();
    expect(readDisplay('wayland-0')).toBeNull();
  });

  test('the way to the display has the key of this machine and display, also from a file that breaks off', () => {
    const key = Buffer.from('0123456789abcdef');
    const file = Buffer.concat([
      authorityEntry('desk', '1', 'MIT-MAGIC-COOKIE-1', Buffer.from('other display..')),
      authorityEntry('desk', '0', 'XDM-AUTHORIZATION-1', Buffer.from('other kind')),
      authorityEntry('elsewhere', '0', 'MIT-MAGIC-COOKIE-1', Buffer.from('other machine..')),
      authorityEntry('desk', '0', 'MIT-MAGIC-COOKIE-1', key),
      Buffer.from([1, 0, 0, 200]),
    ]);
    expect(findCookie(file, '0', 'desk')).toEqual({ name: 'MIT-MAGIC-COOKIE-1', value: key });
    expect(findCookie(file, '0', 'renamed')?.value.toString()).toBe('other machine..');
    expect(findCookie(file, '7', 'desk')).toBeNull();
    expect(findCookie(Buffer.alloc(0), '0', 'desk')).toBeNull();
  });

  test('the way to the display is asked for in whole words of four bytes', () => {
    expect(setupRequest(null)).toHaveLength(12);
    expect(setupRequest({ name: 'MIT-MAGIC-COOKIE-1', value: Buffer.alloc(16) })).toHaveLength(48);
  });
});

describe('messages of the X server', () => {
  test('messages of the X server wait until they are whole', () => {
    const setup = setupAnswer();
    expect(readSetup(setup.subarray(0, 7))).toBeNull();
    expect(readSetup(setup.subarray(0, setup.length - 1))).toBeNull();
    expect(readSetup(setup)).toEqual({ root: ROOT, firstId: 0, length: setup.length });
    expect(readPacket(Buffer.alloc(31, 1))).toBeNull();
  });

  test('messages of the X server a refusal is an error', () => {
    expect(() => readSetup(Buffer.from([0, 0, 11, 0, 0, 0, 0, 0]))).toThrow('refuses');
  });
});
