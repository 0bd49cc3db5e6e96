import { useEffect, useRef, useState } from 'react';
import { Button, Label, TextArea, TextField } from 'react-aria-components';
import { LONGEST_NOTE } from '../../shared/diary/checkIn.ts';
import { useSay } from '../ui/say.ts';

interface NoteFieldProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** From here on it is told how much room is left. */
const NEAR_END = 50;

/** A few words of one's own, behind a quiet button until they are wanted. */
export function NoteField({ note, onChange }: NoteFieldProps) {
  const say = useSay();
  const [state, setState] = useState<'closed' | 'filled' | 'opened'>(note === '' ? 'closed' : 'filled');
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === 'opened') text.current?.focus();
  }, [state]);
  if (state === 'closed') {
    return (
      <Button className="button bare check-in-form-add" onPress={() => setState('opened')}>
        {say('checkIn.addNote')}
      </Button>
    );
  }
  const left = LONGEST_NOTE - note.length;
  return (
    <TextField className="field" value={note} onChange={onChange} maxLength={LONGEST_NOTE}>
      <Label className="field-label">{say('checkIn.note')}</Label>
      <TextArea ref={text} className="input check-in-form-note" rows={3} />
      <p role="status" className="small quiet">
        {left > NEAR_END ? null : say('checkIn.charactersLeft', { count: left })}
      </p>
    </TextField>
  );
}
