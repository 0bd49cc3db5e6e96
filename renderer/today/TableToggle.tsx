import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';

interface TableToggleProps {
  /** What is in the table, as the end of "Show ... as a table". */
  readonly of: string;
  readonly children: ReactNode;
}

/** A table that says what a picture shows, for who asks. */
export function TableToggle({ of, children }: TableToggleProps) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="as-table">
      <Button
        className="button bare small"
        aria-expanded={isShown}
        {...(isShown && { 'aria-controls': id })}
        aria-label={`${isShown ? 'Hide' : 'Show as'} table: ${of}`}
        onPress={() => setShown(!isShown)}
      >
        {isShown ? 'Hide table' : 'Show as table'}
      </Button>
      {isShown ? (
        // Where it is wider than the window the arrow keys scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section id={id} className="table-frame" aria-label={`Table: ${of}`} tabIndex={0}>
          {children}
        </section>
      ) : null}
    </div>
  );
}
