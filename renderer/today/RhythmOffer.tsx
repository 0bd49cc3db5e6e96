import { useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { DAY } from '../../shared/moment.ts';
import { reachDayAt } from '../../shared/schedule/workHours.ts';
import type { SettingsChange } from '../../shared/settings/schema.ts';
import { type FieldChange, fieldChanges, sectionsWith } from '../../shared/settings/undo.ts';
import { leaveSuggestion, type SuggestionHistory, takeSuggestion } from '../../shared/simulation/suggestion.ts';
import { changeSettings } from '../ui/changeSettings.ts';
import { Problem } from '../ui/Problem.tsx';
import { useSay } from '../ui/say.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { suggestedDirection, SuggestionNote } from '../ui/suggestion/SuggestionNote.tsx';
import { useRhythmSuggestion } from '../ui/suggestion/useRhythmSuggestion.ts';
import { useQuery } from '../ui/useQuery.ts';

/** What the person has answered last. */
interface Answer {
  readonly text: string;
  /** What it has changed; empty once that is undone. */
  readonly fields: readonly FieldChange[];
}

/** A rhythm that the last days suggest: to be taken or left, and undone for as long as this day lasts. */
export function RhythmOffer() {
  const { now, zone } = useSnapshot().snapshot;
  const { from } = reachDayAt(now, zone);
  return <OfferOfDay key={from} today={from} />;
}

function OfferOfDay({ today }: { readonly today: number }) {
  const say = useSay();
  const { now, ownSettings } = useSnapshot().snapshot;
  const suggestion = useRhythmSuggestion(useDaysBefore(today), ownSettings);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (suggestion === null && answer === null) return null;
  const send = async (change: SettingsChange, next: Answer) => {
    const found = await changeSettings(say, change);
    setProblem(found);
    if (found === null) setAnswer(next);
  };
  const make = (change: SettingsChange, text: string) =>
    void send(change, { text, fields: fieldChanges(ownSettings, { ...ownSettings, ...change }) });
  const undo = (fields: readonly FieldChange[]) =>
    void send(sectionsWith(ownSettings, fields, 'before'), { text: say('suggestion.undone'), fields: [] });
  return (
    <div className="offered rhythm-offer">
      {answer === null ? null : <AnswerLine answer={answer} undo={undo} />}
      {suggestion === null || (answer !== null && answer.fields.length > 0) ? null : (
        <SuggestionNote
          suggestion={suggestion}
          level={2}
          take={() =>
            make(
              takeSuggestion(ownSettings, suggestion),
              say('suggestion.taken', { direction: suggestedDirection(suggestion) }),
            )
          }
          leave={() => make(leaveSuggestion(ownSettings, suggestion, now), say('suggestion.left'))}
        />
      )}
      <Problem text={problem} />
    </div>
  );
}

const HISTORY_MS = 30 * DAY;

/** What the history holds of the days before; null where it tells nothing. */
function useDaysBefore(today: number): SuggestionHistory | null {
  const { pastRevision } = useSnapshot().snapshot;
  const asked = useQuery('history', { from: today - HISTORY_MS, until: today }, pastRevision);
  return asked.is === 'here' && !('is' in asked.answer) ? asked.answer : null;
}

interface AnswerLineProps {
  readonly answer: Answer;
  readonly undo: (fields: readonly FieldChange[]) => void;
}

/** What came of the answer, with the way back. The focus goes on here, for the button that had it is gone. */
function AnswerLine({ answer: { text, fields }, undo }: AnswerLineProps) {
  const say = useSay();
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (line.current?.querySelector('button') ?? line.current)?.focus(), [fields]);
  return (
    <div ref={line} className="rhythm-answer" tabIndex={-1}>
      <p id={id} role="status">
        {text}
      </p>
      {fields.length === 0 ? null : (
        <Button className="button bare" aria-describedby={id} onPress={() => undo(fields)}>
          {say('settings.undo.undo')}
        </Button>
      )}
    </div>
  );
}
