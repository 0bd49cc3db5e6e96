import { ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { UNKNOWN_CATEGORY } from '../../../shared/apps/categories.ts';
import { KINDS } from '../../../shared/apps/kinds.ts';
import { type AppRule, countedAs, isUnknown, type KnownApp, ruleFor } from '../../../shared/apps/known.ts';

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
  const { name, category, rule } = app;
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
    <Select
      className="app-kind"
      aria-label={`Kind of ${name}`}
      placeholder="Say what it is"
      value={isUnknown(app) ? null : chosen}
      onChange={take}
    >
      <Button className="button chooser kind-chooser">
        <SelectValue className="kind-value">{({ selectedText }) => selectedText || 'Say what it is'}</SelectValue>
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className="popover kind-popover">
        <ListBox className="choices">
          {category === null && rule === null ? null : (
            <KindItem
              id={AS_BUILT_IN}
              name={category === null ? 'Not in our list' : category.label}
              note={`as listed, ${(category ?? UNKNOWN_CATEGORY).weight.toFixed(2)}`}
            />
          )}
          <KindItem id={REST} name="Counts as rest" note="no work: your load drains" />
          {chosen === OWN ? <KindItem id={OWN} name="A weight of your own" note={counted.weight.toFixed(2)} /> : null}
          {KINDS.map(({ id, label, weight, holds }) => (
            <KindItem key={id} id={id} name={label} note={`${weight.toFixed(2)}${holds ? ', prompts wait' : ''}`} />
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function KindItem({ id, name, note }: { readonly id: string; readonly name: string; readonly note: string }) {
  return (
    <ListBoxItem id={id} className="choice kind-item" textValue={name}>
      <span>{name}</span>
      <span className="small quiet figures">{note}</span>
    </ListBoxItem>
  );
}
