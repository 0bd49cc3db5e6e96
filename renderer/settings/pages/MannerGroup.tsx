import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../../shared/settings/schema.ts';
import { MANNERS } from '../../../shared/settings/schema.ts';
import { choiceText } from '../../../shared/words/settings.ts';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSetting } from '../access/settingSource.tsx';
import { ProfileLine } from '../rows/ProfileLine.tsx';
import { Group } from '../rows/Row.tsx';

type Manner = Settings['breaks']['manner'];

/** How much room a break takes. */
export function MannerGroup() {
  const say = useSay();
  const { value, save, problem, label, place } = useSetting<Manner>('breaks.manner');
  return (
    <Group place="group.manner">
      <div className="row row-stacked">
        <RadioGroup className="manners" {...place} value={value} onChange={(manner) => void save(manner as Manner)}>
          <Label className="row-label">{label}</Label>
          {MANNERS.map((manner) => (
            <Radio key={manner} value={manner} className="manner">
              <span className={`manner-picture manner-${manner}`} aria-hidden="true">
                <span />
              </span>
              <span className="manner-words">
                <span>{choiceText(say, 'breaks.manner', manner)}</span>
                <span className="small quiet">{say(`setting.breaks.manner.about.${manner}`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <ProfileLine settings={['breaks.manner']} />
        <Problem text={problem} />
      </div>
    </Group>
  );
}
