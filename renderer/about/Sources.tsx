import { Button } from 'react-aria-components';
import { SOURCES, type SourceId } from '../../shared/sources.ts';
import { useSend } from '../ui/send.ts';
import { useSay } from '../ui/say.ts';

/** The studies that most of Unknot leans on, and those that speak against it. Rows of docs/evidence.md. */
const SUBJECTS = [
  { subject: 'breaks', ids: ['A1', 'A4', 'A5'] },
  { subject: 'exercise', ids: ['B1', 'B3', 'B6', 'B8', 'B30'] },
  { subject: 'reaching', ids: ['D2', 'D3', 'D5', 'D6'] },
] as const satisfies readonly { readonly subject: string; readonly ids: readonly SourceId[] }[];

/** What is known, as addresses to look up: nothing is fetched. */
export function Sources() {
  const say = useSay();
  const { send } = useSend();
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say('about.sources')}</h2>
      {SUBJECTS.map(({ subject, ids }) => (
        <div key={subject}>
          <h3>{say(`about.subject.${subject}`)}</h3>
          <ul className="dashes small">
            {ids.map((id) => (
              <li key={id}>{SOURCES[id]}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="small quiet">{say('about.sourcesNote')}</p>
      <Button className="button sources-learn" onPress={() => send('openWindow', 'learn')}>
        {say('about.toLearn')}
      </Button>
    </section>
  );
}
