/** Takes a snapshot: asks each part for what is shown of it. */
import type { Snapshot } from '../../shared/bridge.ts';
import type { CheckIn } from '../../shared/diary/checkIn.ts';
import type { EngineState } from '../../shared/engine/types.ts';
import type { Clock } from '../clock.ts';
import { snapshotOf, type Surroundings } from './snapshot.ts';

export interface SnapshotParts {
  readonly clock: Clock;
  readonly say: { readonly language: Surroundings['language'] };
  readonly desktop: Pick<Surroundings, 'version' | 'platform' | 'numberLocale'>;
  readonly coach: { readonly state: EngineState };
  readonly sensing: {
    readonly health: Surroundings['sensors'];
    readonly recentApps: { readonly names: readonly string[] };
  };
  readonly checkIns: { readonly last: CheckIn | null; readonly lastSpots: Surroundings['lastSpots'] };
  readonly breakEnd: { readonly shown: Snapshot['breakEnd'] };
  readonly question: { readonly shown: Snapshot['checkIn'] };
  readonly dayQuestion: { readonly stands: boolean };
  readonly checkInWindow: { readonly edited: CheckIn | null };
  readonly history: { readonly revisions: { readonly history: number; readonly past: number } };
  readonly settings: { readonly startAtLogin: { readonly state: Surroundings['login'] } };
  readonly notices: { readonly list: Surroundings['notices'] };
}

export function createSnapshots(parts: SnapshotParts): () => Snapshot {
  const { clock, desktop, coach, sensing, checkIns, question, checkInWindow, history, settings, notices } = parts;
  const { say, dayQuestion } = parts;
  return () =>
    snapshotOf(coach.state, clock.now(), {
      version: desktop.version,
      platform: desktop.platform,
      rate: clock.rate,
      language: say.language,
      numberLocale: desktop.numberLocale,
      madeAt: Date.now(),
      breakEnd: parts.breakEnd.shown,
      checkIn: question.shown,
      lastCheckIn: checkIns.last,
      dayQuestionStands: dayQuestion.stands,
      lastSpots: checkIns.lastSpots,
      checkInBeingEdited: checkInWindow.edited,
      historyRevision: history.revisions.history,
      pastRevision: history.revisions.past,
      sensors: sensing.health,
      login: settings.startAtLogin.state,
      notices: notices.list,
      appsSeen: sensing.recentApps.names,
    });
}
