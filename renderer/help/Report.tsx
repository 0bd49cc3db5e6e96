import { Button } from 'react-aria-components';
import { Problem } from '../ui/Problem.tsx';
import { useSafety } from '../ui/useSafety.ts';

/** Says that a warning sign is there, and that it is sorted out. */
export function Report() {
  const { safety, problem, change } = useSafety();
  const reported = safety.warningSign;
  return (
    <div className="report">
      <div role="status">
        {reported ? (
          <>
            <h3>You said that one of these is true for you</h3>
            <p>
              Please get help as it says above. Breaks still remind you to pause, without exercises, until somebody who
              can judge it has looked at it.
            </p>
          </>
        ) : null}
      </div>
      <Button className="button" onPress={() => change({ warningSign: !reported })}>
        {reported ? 'That is sorted out' : 'One of these is true for me'}
      </Button>
      {reported ? null : <p className="small quiet">Breaks then come without exercises until you say otherwise.</p>}
      <Problem text={problem} />
    </div>
  );
}
