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
  /** A word in titles of windows instead of the name of an application. */
  readonly isWord?: boolean;
  readonly apps: readonly KnownApp[];
  /** Settles to null, or in words why it was not taken. */
  readonly add: (rule: AppRule) => Promise<string | null>;
}

/** An application that was not seen lately, by its name, or a window by a word of its title. */
export function NewApp({ isWord = false, apps, add }: NewAppProps) {
  const place = isWord ? 'apps.newWord' : 'apps.new';
  const say = useSay();
  const { value: name, setValue: setName, clear } = useDraft(isWord ? 'new-title-word' : 'new-app', '', readText);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const match = name.trim();
    if (match === '') return setProblem(say(isWord ? 'settings.apps.writeWord' : 'settings.apps.writeName'));
    if (apps.some((app) => sameName(app.name, match)))
      return setProblem(say('settings.apps.inListAbove', { name: match }));
    const { weight } = categoryOf(match) ?? UNKNOWN_CATEGORY;
    const found = await add({ match, weight, ...(isWord && { inTitle: true }) });
    setProblem(found);
    if (found === null) clear();
  };
  return (
    <Form
      className="new-rule"
      {...placeProps(place)}
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
        <Label className="field-label">{placeLabel(say, place)}</Label>
        <Input
          className="input"
          placeholder={say(isWord ? 'settings.apps.exampleWord' : 'settings.apps.example')}
          spellCheck={false}
        />
        <FieldError className="problem">{problem}</FieldError>
      </TextField>
      <Button type="submit" className="button">
        <Plus size={16} aria-hidden="true" />
        {say('settings.apps.add')}
      </Button>
    </Form>
  );
}
