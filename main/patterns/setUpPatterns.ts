/** The patterns of the history, and the experiment that one of them led to. */
import type { Settings } from '../../shared/settings/schema.ts';
import type { Clock } from '../clock.ts';
import type { ClockWatch } from '../clockWatch.ts';
import type { AppliedSettings } from '../settings/applySettings.ts';
import type { Notices } from '../snapshot/notices.ts';
import type { Experiments } from './experimentsStorage.ts';
import { createPatterns, type Patterns } from './patterns.ts';

export interface SetUpPatternsParts {
  readonly clock: Clock;
  readonly clockWatch: Pick<ClockWatch, 'trust'>;
  readonly history: { readonly path: string };
  readonly programs: { readonly patterns: URL };
  readonly notices: Pick<Notices, 'say'>;
  readonly settings: Pick<AppliedSettings, 'change'>;
  readonly stores: { readonly experiments: Experiments; readonly settings: { readonly settings: Settings } };
}

export function setUpPatterns({
  clock,
  clockWatch,
  history,
  notices,
  programs,
  settings,
  stores,
}: SetUpPatternsParts): Patterns {
  return createPatterns({
    clock,
    watch: clockWatch,
    experiments: stores.experiments,
    file: history.path,
    program: programs.patterns,
    rhythm: () => stores.settings.settings.rhythm,
    changeRhythm: (rhythm) => settings.change({ rhythm }),
    onNotSetBack: ({ activeMinutes, reachMinutes }) =>
      notices.say(
        'experiment',
        { kind: 'experiment-stays', activeMinutes, reachMinutes },
        'rhythm.micro.activeMinutes',
      ),
  });
}
