import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSay } from './say.ts';

interface RestoredLineProps {
  readonly children: ReactNode;
  readonly discard: () => void;
  readonly className?: string;
}

/** Says quietly that something was kept from before, with the way to be rid of it. */
export function RestoredLine({ children, discard, className = '' }: RestoredLineProps) {
  const say = useSay();
  return (
    <p className={`kept-line small quiet ${className}`} role="status">
      <span>{children}</span>
      <Button className="button bare" onPress={discard}>
        {say('draft.discard')}
      </Button>
    </p>
  );
}
