import { Button } from 'react-aria-components';
import { useSay } from '../ui/say.ts';
import type { QueryState } from '../ui/useQuery.ts';

/** The history could not be read; nothing where it could. */
export function Failed({ asked }: { readonly asked: QueryState<unknown> }) {
  const say = useSay();
  if (asked.is !== 'failed') return null;
  return (
    <div className="said" role="alert">
      <p>{say(asked.isTooMuch === true ? 'today.tooMuch' : 'today.unreadable')}</p>
      <Button className="button" onPress={asked.again}>
        {say('today.tryAgain')}
      </Button>
    </div>
  );
}
