import { ASK_FIRST } from '../../shared/diary/warningSigns.ts';

/** With what one talks exercises over with a clinician first. */
export function AskFirst() {
  return (
    <>
      <p>With one of these, ask a doctor or physiotherapist before you exercise:</p>
      <ul className="dashes">
        {ASK_FIRST.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}
