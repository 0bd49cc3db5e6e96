import { ChevronDown, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  FieldError,
  Form,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextField,
} from 'react-aria-components';
import type { Settings } from '../../shared/settings/schema.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Group, SectionHead } from './Row.tsx';
import { useSettings } from './settings-access.tsx';
import { SliderField } from './SliderField.tsx';
import { useCommit } from './use-commit.ts';

type Rule = Settings['apps'][number];

/** Weight of applications that no category knows. docs/evidence.md D, "Category weights". */
const UNKNOWN_WEIGHT = 0.4;

/** How much single applications count. */
export function AppsSection() {
  const { settings, change } = useSettings();
  const { snapshot } = useSnapshot();
  const { apps: rules } = settings;
  const without = snapshot.appsSeen.filter(({ name }) => !rules.some((rule) => same(rule.match, name)));
  const add = (rule: Rule) => change('apps', (now) => [...now, rule]);
  return (
    <>
      <SectionHead title="Apps">
        Every app counts by how far one usually reaches in it. Your own word wins over the built-in one.
      </SectionHead>
      <Group title="Your rules" at="apps" keywords="programs applications weight hold exclude">
        {rules.length === 0 ? <p className="row-empty quiet">No rules of your own yet.</p> : null}
        {rules.map((rule, place) => (
          <RuleRow key={`${rule.match}-${place}`} rule={rule} place={place} />
        ))}
        <NewRule rules={rules} add={add} />
      </Group>
      <Group title="Seen lately" note="What is built in for them.">
        {without.length === 0 ? <p className="row-empty quiet">No other apps seen lately.</p> : null}
        {without.map(({ name, category, weight }) => (
          <div key={name} className="seen">
            <div>
              <p className="row-label">{name}</p>
              <p className="small quiet">{category}</p>
            </div>
            <span className="figures quiet">{weight.toFixed(2)}</span>
            <Button
              className="button"
              aria-label={`Make a rule for ${name}`}
              onPress={() => void add({ match: name, weight })}
            >
              Make a rule
            </Button>
          </div>
        ))}
      </Group>
    </>
  );
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function RuleRow({ rule, place }: { readonly rule: Rule; readonly place: number }) {
  const { commit, problem } = useCommit();
  const [shown, setShown] = useState<number | null>(null);
  const replace = (next: (now: Rule) => Rule) =>
    commit('apps', (now) => now.map((other, i) => (i === place ? next(other) : other)));
  return (
    <div className="rule">
      <div className="rule-head">
        <p className="row-label">{rule.match}</p>
        <HoldChoice
          app={rule.match}
          hold={rule.hold}
          choose={(hold) => void replace(({ hold: _, ...rest }) => (hold === undefined ? rest : { ...rest, hold }))}
        />
        <Button
          className="button bare icon"
          aria-label={`Remove the rule for ${rule.match}`}
          onPress={() => void commit('apps', (now) => now.filter((_, i) => i !== place))}
        >
          <Trash2 size={16} aria-hidden="true" />
        </Button>
      </div>
      <SliderField
        label={`Weight of ${rule.match}`}
        hideLabel
        min={0}
        max={1}
        step={0.05}
        value={shown ?? rule.weight}
        output={(value) => `${value.toFixed(2)}, ${meaning(value)}`}
        onChange={setShown}
        onCommit={(weight) => void replace((now) => ({ ...now, weight })).then(() => setShown(null))}
      />
      {problem === null ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function meaning(weight: number): string {
  if (weight >= 0.9) return 'like 3D or drawing work';
  if (weight >= 0.7) return 'like design or music work';
  if (weight >= 0.5) return 'like spreadsheets';
  if (weight >= 0.3) return 'like a browser';
  return weight > 0.05 ? 'like writing or coding' : 'hardly any reach';
}

type HoldId = 'category' | 'hold' | 'offer';
const HOLDS: Readonly<Record<HoldId, string>> = {
  category: 'Offer breaks as usual',
  hold: 'Wait while it is in front',
  offer: 'Never wait for it',
};

interface HoldChoiceProps {
  readonly app: string;
  readonly hold: boolean | undefined;
  readonly choose: (hold: boolean | undefined) => void;
}

function HoldChoice({ app, hold, choose }: HoldChoiceProps) {
  const chosen: HoldId = hold === undefined ? 'category' : hold ? 'hold' : 'offer';
  return (
    <Select
      aria-label={`Prompts during ${app}`}
      value={chosen}
      onChange={(id) => choose(id === 'category' ? undefined : id === 'hold')}
    >
      <Button className="button chooser">
        <SelectValue />
        <ChevronDown size={16} aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="choices">
          {(Object.keys(HOLDS) as HoldId[]).map((id) => (
            <ListBoxItem key={id} id={id} className="choice">
              {HOLDS[id]}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface NewRuleProps {
  readonly rules: readonly Rule[];
  readonly add: (rule: Rule) => Promise<string | null>;
}

function NewRule({ rules, add }: NewRuleProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const match = name.trim();
    if (match === '') return setProblem('Write the name of an app.');
    if (rules.some((rule) => same(rule.match, match))) return setProblem(`There is a rule for ${match} already.`);
    const found = await add({ match, weight: UNKNOWN_WEIGHT });
    setProblem(found);
    if (found === null) setName('');
  };
  return (
    <Form
      className="new-rule"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        className="field"
        value={name}
        isInvalid={problem !== null}
        validationBehavior="aria"
        onChange={(text) => {
          setName(text);
          setProblem(null);
        }}
      >
        <Label className="field-label">Name of an app</Label>
        <Input className="input" placeholder="for example Blender" spellCheck={false} />
        <FieldError className="problem">{problem}</FieldError>
      </TextField>
      <Button type="submit" className="button">
        <Plus size={16} aria-hidden="true" />
        Add
      </Button>
    </Form>
  );
}
