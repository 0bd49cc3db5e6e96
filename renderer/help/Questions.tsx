import { useSay } from '../ui/say.ts';

/** What somebody asks who is new here, each with its answer behind it. */
const QUESTIONS = ['ring', 'count', 'now', 'none', 'leave', 'stop', 'strict', 'keys', 'seen', 'data'] as const;

export function Questions() {
  const say = useSay();
  return (
    <div className="questions">
      {QUESTIONS.map((question) => (
        <details key={question}>
          <summary>{say(`help.${question}.question`)}</summary>
          <p>{say(`help.${question}.answer`)}</p>
        </details>
      ))}
    </div>
  );
}
