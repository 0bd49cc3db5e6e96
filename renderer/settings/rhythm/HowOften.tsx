import { useState } from 'react';
import {
  LEAST_SENSITIVITY,
  MOST_SENSITIVITY,
  nearestSensitivity,
  sensitivityOf,
  withSensitivity,
} from '../../../shared/settings/sensitivity.ts';
import { oftenText, placeLabel } from '../../../shared/words/settings.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
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
    <Group place="group.howOften">
      <div className="row row-stacked how-often">
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
