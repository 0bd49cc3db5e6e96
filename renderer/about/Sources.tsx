import { Button } from 'react-aria-components';
import { SOURCES, type SourceId } from '../../shared/sources.ts';
import { useSend } from '../ui/send.ts';

/** The studies that most of Unknot leans on, and those that speak against it. Rows of docs/evidence.md. */
const SUBJECTS: readonly { readonly subject: string; readonly ids: readonly SourceId[] }[] = [
  { subject: 'Short breaks', ids: ['A1', 'A4', 'A5'] },
  { subject: 'Exercise', ids: ['B1', 'B3', 'B6', 'B8', 'B30'] },
  { subject: 'Reaching for the mouse', ids: ['D2', 'D3', 'D5', 'D6'] },
];

/** What is known, as addresses to look up: nothing is fetched. */
export function Sources() {
  const { send } = useSend();
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">What it leans on</h2>
      {SUBJECTS.map(({ subject, ids }) => (
        <div key={subject}>
          <h3>{subject}</h3>
          <ul className="dashes small">
            {ids.map((id) => (
              <li key={id}>{SOURCES[id]}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="small quiet">Results vary from person to person, and each leaves something open.</p>
      <Button className="button sources-learn" onPress={() => send('openWindow', 'learn')}>
        Learn more about each
      </Button>
    </section>
  );
}
