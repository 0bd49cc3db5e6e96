import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { useSay } from '../ui/say.ts';

/** What is in a table; `today.table.<id>` says it. */
type TableContent = 'dayByHour' | 'reachingByHour' | 'dayByDay';

interface TableToggleProps {
  readonly of: TableContent;
  readonly children: ReactNode;
}

/** A table that says what a picture shows, for who asks. */
export function TableToggle({ of, children }: TableToggleProps) {
  const [isShown, setShown] = useState(false);
  const say = useSay();
  const content = say(`today.table.${of}`);
  const id = useId();
  return (
    <div className="as-table">
      <Button
        className="button bare small"
        aria-expanded={isShown}
        {...(isShown && { 'aria-controls': id })}
        aria-label={say(isShown ? 'today.table.hideOf' : 'today.table.showOf', { content })}
        onPress={() => setShown(!isShown)}
      >
        {say(isShown ? 'today.table.hide' : 'today.table.show')}
      </Button>
      {isShown ? (
        // Where it is wider than the window the arrow keys scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section id={id} className="table-frame" aria-label={say('today.table.of', { content })} tabIndex={0}>
          {children}
        </section>
      ) : null}
    </div>
  );
}
