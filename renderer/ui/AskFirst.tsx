import { ASK_FIRST } from '../../shared/diary/warningSigns.ts';
import { useSay } from './say.ts';

/** With what one talks exercises over with a clinician first. */
export function AskFirst() {
  const say = useSay();
  return (
    <>
      <p>{say('askFirst.lead')}</p>
      <ul className="dashes">
        {ASK_FIRST.map((reason) => (
          <li key={reason}>{say(`askFirst.${reason}`)}</li>
        ))}
      </ul>
    </>
  );
}
