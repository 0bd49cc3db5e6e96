import { FieldError, Label, Text } from 'react-aria-components';
import { definitionOf, type NumberPath } from '../../../shared/settings/definitions/index.ts';
import type { NumberShape } from '../../../shared/settings/definitions/define.ts';
import { shownNumber, unitText } from '../../../shared/words/settings.ts';
import { NumberEntry } from '../../ui/NumberEntry.tsx';
import { useSay } from '../../ui/say.ts';
import { useSetting } from '../access/settingSource.tsx';
import { ProfileLine } from './ProfileLine.tsx';

/** The least and the greatest number that the field takes, on the grid of its steps. */
function shownRange({ range: [least, most], scale, step }: NumberShape) {
  const min = least / scale;
  return { min: scale === 1 ? min : Math.ceil(min / step) * step, max: most / scale };
}

/** A setting that is a number. What is typed takes effect on leaving the field, on Enter and by the steps. */
export function NumberRow({ setting }: { readonly setting: NumberPath }) {
  const say = useSay();
  const { value, save, problem, setProblem, label, note, place, isOwn } = useSetting<number>(setting);
  const shape = definitionOf(setting) as NumberShape;
  const unit = unitText(say, shape.unit);
  return (
    <NumberEntry
      {...shownRange(shape)}
      className="row"
      label={label}
      unit={unit}
      step={shape.step}
      value={shownNumber(value, shape)}
      draftKey={isOwn ? `number.${setting}` : null}
      marks={place}
      isInvalid={problem !== null}
      setProblem={setProblem}
      commit={(shown) => save(shape.scale === 1 ? shown : Math.round(shown * shape.scale))}
    >
      {(box) => (
        <>
          <Label className="row-label">{label}</Label>
          <div className="row-control">
            {box}
            <span className="quiet">{unit}</span>
          </div>
          <div className="row-about">
            <Text slot="description" className="small quiet">
              {note}
              {isOwn ? <ProfileLine settings={[setting]} /> : null}
            </Text>
            <FieldError className="problem">{problem}</FieldError>
          </div>
        </>
      )}
    </NumberEntry>
  );
}
