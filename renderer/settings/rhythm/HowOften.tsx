import { useState } from 'react';
import {
  LEAST_SENSITIVITY,
  MOST_SENSITIVITY,
  nearestSensitivity,
  sensitivityOf,
  withSensitivity,
} from '../../../shared/settings/sensitivity.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSnapshot } from '../../ui/snapshot.ts';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SliderField } from '../rows/SliderField.tsx';
import { useCommit } from '../access/useCommit.ts';
import { PreviewOfDays } from './PreviewOfDays.tsx';
import { oftenInWords, thresholdsInWords } from './previewWords.ts';
import { useLastDays } from './useLastDays.ts';
import './rhythm.css';

/** The four thresholds as one slider, and what it would have done to days that are over. */
export function HowOften() {
  const { settings } = useSettings();
  const { snapshot } = useSnapshot();
  const { commit, problem } = useCommit();
  const [dragged, setDragged] = useState<number | null>(null);
  const [before] = useState(settings.rhythm);
  const last = useLastDays(snapshot.zone);
  const stored = sensitivityOf(settings.rhythm);
  const rhythm = dragged === null ? settings.rhythm : withSensitivity(settings.rhythm, dragged);
  const save = (value: number) => {
    setDragged(value);
    const isStored = value === stored;
    const saved = isStored ? Promise.resolve() : commit('rhythm', (now) => withSensitivity(now, value));
    // It may have been moved on meanwhile.
    void saved.then(() => setDragged((now) => (now === value ? null : now)));
  };
  return (
    <Group title="How often">
      <div className="row row-stacked how-often">
        <SliderField
          label="Breaks are offered"
          at="rhythm"
          keywords="sensitivity frequency interval rhythm less more"
          min={LEAST_SENSITIVITY}
          max={MOST_SENSITIVITY}
          step={1}
          mark={0}
          value={dragged ?? stored ?? nearestSensitivity(settings.rhythm)}
          output={(value) => (dragged === null && stored === null ? 'By your own numbers' : oftenInWords(value))}
          onChange={setDragged}
          onCommit={save}
        />
        <div className="how-often-ends small quiet" aria-hidden="true">
          <span>less often</span>
          <span className="how-often-middle">recommended</span>
          <span>more often</span>
        </div>
        <p className="small quiet how-often-numbers">{thresholdsInWords(rhythm)}</p>
        <Problem text={problem} />
      </div>
      {last === null ? null : (
        <PreviewOfDays
          {...{ last, settings, before }}
          profile={snapshot.profile}
          now={rhythm}
          isDragged={dragged !== null}
        />
      )}
    </Group>
  );
}
