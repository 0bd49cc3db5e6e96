import { useRef, useState } from 'react';
import type { Settings, SettingsChange } from '../../../shared/settings/schema.ts';
import {
  LEAST_SENSITIVITY,
  MOST_SENSITIVITY,
  nearestSensitivity,
  sensitivityOf,
  withSensitivity,
} from '../../../shared/settings/sensitivity.ts';
import { leaveSuggestion, takeSuggestion } from '../../../shared/simulation/suggestion.ts';
import { oftenText, placeLabel } from '../../../shared/words/settings.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { SuggestionNote } from '../../ui/suggestion/SuggestionNote.tsx';
import { useRhythmSuggestion } from '../../ui/suggestion/useRhythmSuggestion.ts';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { placeProps } from '../places/placeProps.ts';
import { SliderField } from '../rows/SliderField.tsx';
import { useCommit } from '../access/useCommit.ts';
import { PreviewOfDays } from './PreviewOfDays.tsx';
import { thresholdsText } from './previewWords.ts';
import { useLastDays } from './useLastDays.ts';
import './rhythm.css';

/** The four thresholds as one slider, and what it would have done to days that are over. */
export function HowOften() {
  const say = useSay();
  const { settings, changes } = useSettings();
  const { snapshot } = useSnapshot();
  const { commit, problem, setProblem } = useCommit();
  const [dragged, setDragged] = useState<number | null>(null);
  const [before] = useState(settings.rhythm);
  const [isLookedAt, setLookedAt] = useState(false);
  const slider = useRef<HTMLDivElement>(null);
  const last = useLastDays(snapshot.zone);
  const suggestion = useRhythmSuggestion(last?.history ?? null, settings);
  const stored = sensitivityOf(settings.rhythm);
  const rhythm = dragged === null ? settings.rhythm : withSensitivity(settings.rhythm, dragged);
  const suggested = isLookedAt && dragged === null ? suggestion : null;
  const answer = (next: (now: Settings) => SettingsChange, name?: string) => {
    setLookedAt(false);
    slider.current?.querySelector('input')?.focus();
    void changes.make(next, name).then(setProblem);
  };
  const save = (value: number) => {
    setDragged(value);
    const isStored = value === stored;
    const saved = isStored ? Promise.resolve() : commit('rhythm', (now) => withSensitivity(now, value));
    // It may have been moved on meanwhile.
    void saved.then(() => setDragged((now) => (now === value ? null : now)));
  };
  return (
    <Group place="group.howOften">
      <div ref={slider} className="row row-stacked how-often">
        <SliderField
          {...placeProps('rhythm')}
          label={placeLabel(say, 'rhythm')}
          min={LEAST_SENSITIVITY}
          max={MOST_SENSITIVITY}
          step={1}
          mark={0}
          value={dragged ?? stored ?? nearestSensitivity(settings.rhythm)}
          output={(value) => oftenText(say, dragged === null && stored === null ? null : value)}
          onChange={setDragged}
          onCommit={save}
        />
        <div className="how-often-ends small quiet" aria-hidden="true">
          <span>{say('settings.often.lessEnd')}</span>
          <span className="how-often-middle">{say('settings.often.recommendedEnd')}</span>
          <span>{say('settings.often.moreEnd')}</span>
        </div>
        <p className="small quiet how-often-numbers">{thresholdsText(say, rhythm)}</p>
        <Problem text={problem} />
      </div>
      {suggestion === null ? null : (
        <div
          className="row row-stacked"
          onPointerEnter={() => setLookedAt(true)}
          onPointerLeave={() => setLookedAt(false)}
          onFocus={() => setLookedAt(true)}
          onBlur={() => setLookedAt(false)}
        >
          <SuggestionNote
            suggestion={suggestion}
            level={4}
            take={() => answer((now) => takeSuggestion(now, suggestion))}
            leave={() =>
              answer(
                (now) => leaveSuggestion(now, suggestion, snapshot.now),
                placeLabel(say, 'prompts.suggestionLeft.at'),
              )
            }
          />
        </div>
      )}
      {last === null ? null : (
        <PreviewOfDays
          {...{ last, settings, before }}
          profile={snapshot.profile}
          now={suggested === null ? rhythm : withSensitivity(rhythm, suggested.sensitivity)}
          isDragged={dragged !== null || suggested !== null}
        />
      )}
    </Group>
  );
}
