import { Button } from 'react-aria-components';

/** The history could not be read. */
export function Failed({ again }: { readonly again: () => void }) {
  return (
    <div className="said" role="alert">
      <p>The history could not be read. What it holds is not lost by that.</p>
      <Button className="button" onPress={again}>
        Try again
      </Button>
    </div>
  );
}
