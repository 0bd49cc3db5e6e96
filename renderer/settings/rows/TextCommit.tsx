import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTyped } from '../../ui/drafts.ts';
import { UnappliedNote } from '../../ui/UnappliedNote.tsx';

interface TextCommitProps {
  readonly label: string;
  /** Leaves the label to screen readers. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly className?: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'date';
  /** What is typed is kept by this name until it is in use; null keeps nothing. */
  readonly draftKey?: string | null;
  /** Settles to null, or in words why the text was not taken. */
  readonly commit: (text: string) => Promise<string | null>;
}

/** A text that takes effect on Enter and on leaving the field. What was not taken stays as it was typed. */
export function TextCommit(props: TextCommitProps) {
  const { label, hideLabel = false, value, className, placeholder, type, draftKey = null, commit } = props;
  const { typed: draft, type: setDraft, taken, isKept } = useTyped(draftKey);
  const [problem, setProblem] = useState<string | null>(null);

  const finish = async () => {
    if (draft === null) return;
    const found = draft === value ? null : await commit(draft);
    setProblem(found);
    if (found === null) taken(draft);
  };
  const giveUp = () => {
    setDraft(null);
    setProblem(null);
  };

  return (
    <TextField
      className={`field ${className ?? ''}`}
      aria-label={hideLabel ? label : ''}
      value={draft ?? value}
      isInvalid={problem !== null}
      validationBehavior="aria"
      onChange={setDraft}
      onBlur={() => void finish()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void finish();
        else if (event.key === 'Escape' && draft !== null) giveUp();
        else event.continuePropagation();
      }}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <Input className="input" placeholder={placeholder ?? ''} type={type ?? 'text'} spellCheck={false} />
      <FieldError className="problem">{problem}</FieldError>
      {isKept && draft !== null ? <UnappliedNote /> : null}
    </TextField>
  );
}
