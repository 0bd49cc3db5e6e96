import { Button } from 'react-aria-components';
import type { QueryState } from '../ui/useQuery.ts';

/** The history could not be read; nothing where it could. */
export function Failed({ asked }: { readonly asked: QueryState<unknown> }) {
  if (asked.is !== 'failed') return null;
  return (
    <div className="said" role="alert">
      {asked.isTooMuch === true ? (
        <p>
          The history holds more here than can be shown at once. A shorter time may still fit, and an export has all of
          it.
        </p>
      ) : (
        <p>The history could not be read. What it holds is not lost by that.</p>
      )}
      <Button className="button" onPress={asked.again}>
        Try again
      </Button>
    </div>
  );
}
