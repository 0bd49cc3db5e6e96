/** Where somebody sits: one person may have several displays at once, and the app counts the hands at its own alone. */
import * as v from 'valibot';
import type { SayText } from '../../shared/words/say.ts';
import type { Environment } from '../sensing/desktopSession.ts';

/** The displays that answer there, by name; null where none does. On macOS and Windows there is one, without a name. */
export const seatSchema = v.object({ x: v.nullable(v.string()), wayland: v.nullable(v.string()) });
export type Seat = v.InferOutput<typeof seatSchema>;

export const NO_SEAT: Seat = { x: null, wayland: null };

/** Names the displays of the environment alike, however they are written. @param answers which of them do */
export function seatOf(env: Environment, answers: { readonly x: boolean; readonly wayland: boolean }): Seat {
  const [, host = '', number] = /^(?:\w+\/)?([^:]*):(\d+)(?:\.\d+)?$/.exec(env['DISPLAY'] ?? '') ?? [];
  const isHere = host === '' || host === 'unix';
  return {
    x: answers.x && number !== undefined ? `${isHere ? '' : host}:${number}` : null,
    wayland: answers.wayland ? `${env['XDG_RUNTIME_DIR'] ?? ''}/${env['WAYLAND_DISPLAY'] || 'wayland-0'}` : null,
  };
}

/** What to tell at a seat that is not the app's; null where it is, or where that cannot be told. */
export function elsewhereText(say: SayText, own: Seat, other: Seat): string | null {
  const pairs = (['x', 'wayland'] as const).flatMap((kind) =>
    own[kind] === null || other[kind] === null ? [] : [{ own: own[kind], other: other[kind] }],
  );
  const [first] = pairs;
  if (first === undefined || pairs.some((pair) => pair.own === pair.other)) return null;
  return say('cli.elsewhere', { own: first.own, other: first.other });
}
