import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { UNKNOWN_CATEGORY, categoryOf } from '../../../shared/apps/categories.ts';
import { placeLabel } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';
import { readText, useDraft } from '../../ui/drafts.ts';
import { type AppRule, type KnownApp, sameName } from './knownApps.ts';

interface NewAppProps {
  readonly apps: readonly KnownApp[];
  /** Settles to null, or in words why it was not taken. */
  readonly add: (rule: AppRule) => Promise<string | null>;
}

/** An application that was not seen lately, by its name. */
export function NewApp({ apps, add }: NewAppProps) {
  const say = useSay();
  const { value: name, setValue: setName, clear } = useDraft('new-app', '', readText);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const match = name.trim();
    if (match === '') return setProblem(say('settings.apps.writeName'));
    if (apps.some((app) => sameName(app.name, match)))
      return setProblem(say('settings.apps.inListAbove', { name: match }));
    const found = await add({ match, weight: (categoryOf(match) ?? UNKNOWN_CATEGORY).weight });
    setProblem(found);
    if (found === null) clear();
  };
  return (
    <Form
      className="new-rule"
      {...placeProps('apps.new')}
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
        <Label className="field-label">{placeLabel(say, 'apps.new')}</Label>
        <Input className="input" placeholder={say('settings.apps.example')} spellCheck={false} />
        <FieldError className="problem">{problem}</FieldError>
      </TextField>
      <Button type="submit" className="button">
        <Plus size={16} aria-hidden="true" />
        {say('settings.apps.add')}
      </Button>
    </Form>
  );
}
