import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMonitor, packetOf, authenticate, readPacket, readRecordings } from '../../../main/sensing/pulseProtocol.ts';
import { cases } from '../../support/cases.ts';
import { EVENT, packet, recordingBytes, sourceBytes, u32 } from './fakeSoundServer.ts';

const read = (bytes: Buffer) => readPacket(bytes)?.message;
const valuesOf = (bytes: Buffer) => {
  const message = read(packet(2, 5, bytes));
  return message?.kind === 'reply' ? message.values : [];
};

describe('what a sound server says', () => {
  test('what a sound server says is read packet by packet, once it is whole', () => {
    const bytes = Buffer.concat([EVENT, packet(0, 8, u32(5))]);
    for (let end = 0; end < EVENT.length; end += 1) expect(readPacket(bytes.subarray(0, end))).toBeNull();
    expect(readPacket(bytes)).toEqual({ message: { kind: 'event' }, length: EVENT.length });
    expect(read(bytes.subarray(EVENT.length))).toEqual({ kind: 'error', tag: 8, code: 5 });
  });

  test('what a sound server says of recordings names programs, sources and pauses', () => {
    const bytes = Buffer.concat([
      recordingBytes({
        source: 3,
        properties: { 'application.name': 'Firefox', 'media.name': 'Aufnahme – öffentlich' },
      }),
      recordingBytes({ source: 0xff_ff_ff_ff, client: 0xff_ff_ff_ff, isPaused: true }),
    ]);
    expect(readRecordings(valuesOf(bytes))).toEqual([
      {
        source: 3,
        isProgram: true,
        isPaused: false,
        properties: new Map([
          ['application.name', 'Firefox'],
          ['media.name', 'Aufnahme – öffentlich'],
        ]),
      },
      { source: null, isProgram: false, isPaused: true, properties: new Map() },
    ]);
    expect(readRecordings([])).toEqual([]);
  });

  test('what a sound server says of a source tells a microphone from what a loudspeaker plays', () => {
    expect(isMonitor(valuesOf(sourceBytes(0)))).toBe(true);
    expect(isMonitor(valuesOf(sourceBytes(1)))).toBe(false);
  });

  test('what a sound server says at endless length is refused before it has come', () => {
    const head = Buffer.alloc(20);
    head.writeUInt32BE(0x7f_ff_ff_ff, 0);
    expect(() => readPacket(head)).toThrow('endless');
  });

  test('what a sound server says is read or refused, never misread beyond its end, whatever the bytes', () => {
    const tags = fc.constantFrom(...'L t N B P x 1 0 a m v U r T V'.split(' '));
    const piece = fc.oneof(
      tags.map((tag) => Buffer.from(tag)),
      fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
      fc.constant(recordingBytes({ properties: { a: 'b' } })),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(80), (pieces, cut) => {
        const whole = packet(2, 1, ...pieces);
        const bytes = Buffer.concat([whole.subarray(0, 20), whole.subarray(20)]);
        bytes.writeUInt32BE(Math.max(0, whole.length - 20 - cut), 0);
        try {
          const found = readPacket(bytes);
          if (found === null) return;
          expect(found.length).toBeLessThanOrEqual(bytes.length);
          if (found.message.kind === 'reply') readRecordings(found.message.values);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  test('what is asked of a sound server carries its number and the key', () => {
    const bytes = packetOf(authenticate(Buffer.alloc(256, 7)), 9);
    expect(bytes.readUInt32BE(0)).toBe(bytes.length - 20);
    expect(bytes.readUInt32BE(21)).toBe(8);
    expect(bytes.readUInt32BE(26)).toBe(9);
    expect(bytes.subarray(-256)).toEqual(Buffer.alloc(256, 7));
  });
});
