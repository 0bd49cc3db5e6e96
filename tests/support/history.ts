/** Weeks of a made-up working life, the same in every run. */
import { type HistoryExcerpt, type PastBreak, type Span, type UsedMinute } from '../../shared/diary/history.ts';
import type { CheckIn } from '../../shared/diary/checkIn.ts';
import { seededRandom } from '../../shared/patterns/random.ts';
import { demand, advanceTanks } from '../../shared/engine/load.ts';
import { DAY, HOUR, MINUTE } from '../../shared/moment.ts';
import { REACHED } from './reasons.ts';

const APPS = [
  { app: 'Blender', category: 'cad', weight: 1, pointer: 0.75, keyboard: 0.15 },
  { app: 'Firefox', category: 'browser', weight: 0.4, pointer: 0.45, keyboard: 0.2 },
  { app: 'Code', category: 'text', weight: 0.3, pointer: 0.15, keyboard: 0.65 },
  { app: 'Slack', category: 'text', weight: 0.3, pointer: 0.3, keyboard: 0.45 },
] as const;

export interface MadeUp {
  /** Days to make, the last of them the day of `last`. */
  readonly days: number;
  /** A moment of the last day, at which it breaks off, in milliseconds since 1970. */
  readonly last: number;
  readonly zone?: string;
  readonly seed?: number;
}

const thousandth = (amount: number) => Math.round(amount * 1000) / 1000;

/** Monday to Friday from 9 to half past five by UTC, with lunch, breaks and up to three check-ins a day. */
export function madeUpHistory({ days, last, zone = 'UTC', seed = 1 }: MadeUp): HistoryExcerpt {
  const next = seededRandom(seed);
  const minutes: UsedMinute[] = [];
  const breaks: PastBreak[] = [];
  const spans: Span[] = [];
  const checkIns: CheckIn[] = [];
  const firstDay = Math.floor(last / DAY) * DAY - (days - 1) * DAY;

  for (let day = firstDay; day <= last; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    const tanks = { need: 0, load: 0, dose: 0 };
    let choice = APPS[Math.floor(next() * APPS.length)]!;
    let restUntil = 0;
    for (let at = day + 9 * HOUR; at < Math.min(last, day + 17.5 * HOUR); at += MINUTE) {
      const isLunch = at >= day + 12.5 * HOUR && at < day + 13.25 * HOUR;
      if (isLunch || at < restUntil) {
        advanceTanks(tanks, 0, MINUTE);
        continue;
      }
      if (next() < 0.06) choice = APPS[Math.floor(next() * APPS.length)]!;
      const wobble = () => (next() - 0.5) * 0.2;
      const pointer = Math.min(1, Math.max(0, choice.pointer + wobble()));
      const keyboard = Math.min(1, Math.max(0, choice.keyboard + wobble()));
      const u = demand(choice.weight, pointer, keyboard, true, 1);
      advanceTanks(tanks, u, MINUTE);
      const { app, category } = choice;
      minutes.push({
        at,
        zone,
        app,
        category,
        seconds: next() < 0.1 ? 35 : 60,
        pointer,
        keyboard,
        demand: u,
        load: tanks.load,
        need: tanks.need,
      });
      const kind = tanks.load >= 32 ? 'long' : tanks.need >= 15 ? 'micro' : null;
      if (kind === null) continue;
      const taken = next() < 0.7;
      const seconds = taken ? (kind === 'long' ? 300 : 60) : 0;
      const reason = {
        ...REACHED,
        minutes: kind === 'long' ? 54 : 18,
        apps: [{ name: app, share: 1 }],
        reach: Math.round(tanks.load),
      };
      breaks.push({
        at: at + MINUTE,
        zone,
        kind,
        why: 'reach',
        reason,
        text: null,
        app,
        load: thousandth(tanks.load),
        need: thousandth(tanks.need),
        shownAt: at + MINUTE + 4000,
        heldBy: next() < 0.2 ? ['typing'] : [],
        postponed: next() < 0.2 ? 1 : 0,
        outcome: taken ? 'taken' : next() < 0.5 ? 'skipped' : 'ignored',
        until: at + MINUTE + seconds * 1000,
        seconds,
        exercises: taken ? ['arm-swings'] : [],
        strengthSet: taken && kind === 'long' && next() < 0.3,
      });
      if (taken) restUntil = at + MINUTE + seconds * 1000;
      else tanks.need = 0;
    }
    const call = day + 10 * HOUR + Math.floor(next() * 60) * MINUTE;
    if (call + 30 * MINUTE < last)
      spans.push({ kind: 'hold', what: 'call', from: call, until: call + 30 * MINUTE, zone });
    spans.push({ kind: 'asleep', what: '', from: day + 18 * HOUR, until: day + 32 * HOUR, zone });
    for (const hour of [10.5, 14, 17]) {
      const at = day + hour * HOUR + Math.floor(next() * 20) * MINUTE;
      if (at >= last || next() < 0.2) continue;
      const pain = Math.max(0, Math.min(10, Math.round(2 + hour / 9 + (next() - 0.5) * 4)));
      checkIns.push({
        at,
        zone,
        pain,
        source: { is: 'window' },
        note: next() < 0.1 ? 'after a long call' : null,
        spots: pain > 2 ? [{ region: 'blade-inner', side: next() < 0.7 ? 'right' : 'left', feel: 'knot' }] : [],
      });
    }
  }
  const until = firstDay + days * DAY;
  return { from: firstDay, until, minutes, breaks, spans: spans.filter(({ from }) => from < last), checkIns };
}
