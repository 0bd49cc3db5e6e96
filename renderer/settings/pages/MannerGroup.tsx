import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Settings } from '../../../shared/settings/schema.ts';
import { Problem } from '../../ui/Problem.tsx';
import { placed } from '../navigation/placed.ts';
import { ProfileLine } from '../profiles/ProfileLine.tsx';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

type Manner = Settings['breaks']['manner'];

const MANNERS: readonly { readonly manner: Manner; readonly name: string; readonly note: string }[] = [
  { manner: 'card', name: 'Card', note: 'Small, in the corner beside your work.' },
  { manner: 'window', name: 'Window', note: 'In the middle, over your work.' },
  { manner: 'fullscreen', name: 'Full screen', note: 'Every display, the exercise on the one in use.' },
];

/** How much room a break takes. */
export function MannerGroup() {
  const { settings } = useSettings();
  const { commit, problem } = useCommit();
  const choose = (manner: string) => {
    void commit('breaks', (now) => ({ ...now, manner: manner as Manner }));
  };
  return (
    <Group title="How a break is shown">
      <div className="row row-stacked">
        <RadioGroup
          className="manners"
          {...placed(
            { at: 'breaks.manner', keywords: 'overlay popup size' },
            MANNERS.find(({ manner }) => manner === settings.breaks.manner)?.name,
          )}
          value={settings.breaks.manner}
          onChange={choose}
        >
          <Label className="row-label">A break appears as</Label>
          {MANNERS.map(({ manner, name, note }) => (
            <Radio key={manner} value={manner} className="manner">
              <span className={`manner-picture manner-${manner}`} aria-hidden="true">
                <span />
              </span>
              <span className="manner-words">
                <span>{name}</span>
                <span className="small quiet">{note}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <ProfileLine at={['breaks.manner']} />
        <Problem text={problem} />
      </div>
    </Group>
  );
}
