import { Button } from 'react-aria-components';
import { Problem } from '../ui/Problem.tsx';
import { useSafety } from '../ui/useSafety.ts';
import { useSay } from '../ui/say.ts';

/** Says that a warning sign is there, and that it is sorted out. */
export function Report() {
  const say = useSay();
  const { safety, problem, change } = useSafety();
  const reported = safety.warningSign;
  return (
    <div className="report">
      <div role="status">
        {reported ? (
          <>
            <h3>{say('help.reported')}</h3>
            <p>{say('help.reportedNote')}</p>
          </>
        ) : null}
      </div>
      <Button className="button" onPress={() => change({ warningSign: !reported })}>
        {say(reported ? 'help.sortedOut' : 'help.report')}
      </Button>
      {reported ? null : <p className="small quiet">{say('help.reportNote')}</p>}
      <Problem text={problem} />
    </div>
  );
}
