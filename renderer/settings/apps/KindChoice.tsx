import { UNKNOWN_CATEGORY } from '../../../shared/apps/categories.ts';
import { KINDS } from '../../../shared/apps/kinds.ts';
import { type AppRule, countedAs, isTitleWord, isUnknown, type KnownApp, ruleFor } from './knownApps.ts';
import { categoryName, kindName } from '../../../shared/words/apps.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../../ui/say.ts';
import { type Choice, Chooser } from '../../ui/Chooser.tsx';

const AS_BUILT_IN = 'built-in';
const REST = 'rest';
const OWN = 'own';

interface KindChoiceProps {
  readonly app: KnownApp;
  /** Null takes the person's own word away. */
  readonly choose: (rule: AppRule | null) => void;
}

/** What kind of use an application is: as it is listed, like another kind, or no work at all. */
export function KindChoice({ app, choose }: KindChoiceProps) {
  const say = useSay();
  const { name, rule } = app;
  const counted = countedAs(app);
  const chosen = rule === null ? AS_BUILT_IN : counted.rests ? REST : (counted.kind?.id ?? OWN);
  const take = (id: unknown) => {
    if (id === chosen) return;
    if (id === AS_BUILT_IN) return choose(null);
    if (id === REST) return choose({ ...(rule ?? { match: name, weight: counted.weight }), rest: true });
    const kind = KINDS.find((each) => each.id === id);
    if (kind !== undefined) choose(ruleFor(app, kind));
  };
  return (
    <Chooser
      className="app-kind"
      label={say('settings.apps.kindOf', { name })}
      labelClass="visually-hidden"
      placeholder={say('settings.apps.sayWhat')}
      options={optionsFor(say, app, chosen)}
      value={isUnknown(app) ? null : chosen}
      onChange={take}
    />
  );
}

function optionsFor(say: SayText, app: KnownApp, chosen: string): readonly Choice<string>[] {
  const { weight } = countedAs(app);
  const isListed = !isTitleWord(app) && (app.category !== null || app.rule !== null);
  return [
    ...(isListed ? [asListed(say, app.category)] : []),
    { id: REST, name: say('settings.apps.countsAsRest'), note: say('settings.apps.noWork') },
    ...(chosen === OWN ? [{ id: OWN, name: say('settings.apps.ownWeight'), note: weight.toFixed(2) }] : []),
    ...KINDS.map((kind) => ({
      id: kind.id,
      name: kindName(say, kind),
      note: kind.holds ? say('settings.apps.andWait', { about: kind.weight.toFixed(2) }) : kind.weight.toFixed(2),
    })),
  ];
}

const asListed = (say: SayText, category: KnownApp['category']): Choice<string> => ({
  id: AS_BUILT_IN,
  name: category === null ? say('settings.apps.notInList') : categoryName(say, category.id),
  note: say('settings.apps.asListed', { weight: (category ?? UNKNOWN_CATEGORY).weight.toFixed(2) }),
});
