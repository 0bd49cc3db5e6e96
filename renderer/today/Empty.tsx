import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { CATALOGUE } from '../../shared/exercises/catalogue.ts';
import { ExerciseThumb } from '../ui/figure/ExerciseFigure.tsx';
import { useSay } from '../ui/say.ts';
import { useSend } from '../ui/send.ts';

const SHOWN = CATALOGUE.find(({ id }) => id === 'sit-tall')!;

/** What stands where there is nothing to be shown yet: somebody, a sentence, and what can be done meanwhile. */
export function Empty({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { send } = useSend();
  return (
    <div className="empty">
      <ExerciseThumb {...SHOWN} />
      {children}
      <Button className="button" onPress={() => send('openWindow', 'check-in')}>
        {say('today.checkInNow')}
      </Button>
    </div>
  );
}
