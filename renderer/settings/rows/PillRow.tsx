import type { ChoicePath } from '../../../shared/settings/definitions/index.ts';
import { PillChoice } from '../../ui/PillChoice.tsx';
import { useSay } from '../../ui/say.ts';
import { useSetting } from '../access/settingSource.tsx';
import { ProfileLine } from './ProfileLine.tsx';
import { choicesOf } from './choices.ts';

/** A setting with a few choices, all in sight. */
export function PillRow({ setting }: { readonly setting: ChoicePath }) {
  const say = useSay();
  const { value, save, problem, label, note, place, isOwn } = useSetting<string | number>(setting);
  const choices = choicesOf(say, setting, value);
  const choose = (id: string) => {
    const chosen = choices.find((choice) => choice.id === id);
    if (chosen !== undefined) void save(chosen.value);
  };
  return (
    <div className="row row-stacked" {...place}>
      <PillChoice
        label={label}
        options={choices.map(({ id, name }) => ({ value: id, name }))}
        value={String(value)}
        problem={problem}
        onChange={choose}
      >
        {isOwn ? <ProfileLine settings={[setting]} /> : null}
      </PillChoice>
      {note === '' ? null : <p className="small quiet">{note}</p>}
    </div>
  );
}
