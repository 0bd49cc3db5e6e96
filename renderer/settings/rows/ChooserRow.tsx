import { Label, Select, Text } from 'react-aria-components';
import type { ChoicePath } from '../../../shared/settings/definitions/index.ts';
import { ChooserButton, ChooserList } from '../../ui/Chooser.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useSay } from '../../ui/say.ts';
import { useSetting } from '../access/settingSource.tsx';
import { ProfileLine } from './ProfileLine.tsx';
import { choicesOf } from './choices.ts';

/** A setting with more choices than there is room for. */
export function ChooserRow({ setting }: { readonly setting: ChoicePath }) {
  const say = useSay();
  const { value, save, problem, label, note, place } = useSetting<string | number>(setting);
  const choices = choicesOf(say, setting, value);
  const choose = (id: unknown) => {
    const chosen = choices.find((choice) => choice.id === id);
    if (chosen !== undefined) void save(chosen.value);
  };
  return (
    <Select className="row" {...place} value={String(value)} isInvalid={problem !== null} onChange={choose}>
      <Label className="row-label">{label}</Label>
      <div className="row-choice">
        <ChooserButton />
      </div>
      <div className="row-about">
        <Text slot="description" className="small quiet">
          {note}
        </Text>
        <ProfileLine settings={[setting]} />
        <Problem text={problem} />
      </div>
      <ChooserList options={choices.map(({ id, name }) => ({ id, name }))} />
    </Select>
  );
}
