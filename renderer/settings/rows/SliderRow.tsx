import { type ReactNode, useState } from 'react';
import { definitionOf, type NumberPath } from '../../../shared/settings/definitions/index.ts';
import type { NumberShape } from '../../../shared/settings/definitions/define.ts';
import { settingText } from '../../../shared/words/settings.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSetting } from '../access/settingSource.tsx';
import { useWriting } from '../access/useWriting.ts';
import { ProfileLine } from './ProfileLine.tsx';
import { SliderField } from './SliderField.tsx';

interface SliderRowProps {
  readonly setting: NumberPath;
  /** What stands under it. @param value as it is shown, also while it is dragged */
  readonly children: (value: number, save: (value: number) => void) => ReactNode;
}

/** A setting that is a number on a scale. */
export function SliderRow({ setting, children }: SliderRowProps) {
  const writing = useWriting();
  const { value, save, problem, label, place } = useSetting<number>(setting);
  const [dragged, setDragged] = useState<number | null>(null);
  const { range, step } = definitionOf(setting) as NumberShape;
  const put = (next: number) => void save(next).then(() => setDragged(null));
  return (
    <div className="row row-stacked">
      <SliderField
        {...place}
        label={label}
        min={range[0]}
        max={range[1]}
        step={step}
        value={dragged ?? value}
        output={(shown) => settingText(writing, setting, shown)}
        onChange={setDragged}
        onCommit={put}
      >
        <ProfileLine settings={[setting]} />
      </SliderField>
      <Problem text={problem} />
      {children(dragged ?? value, put)}
    </div>
  );
}
