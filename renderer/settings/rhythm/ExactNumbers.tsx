import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { placeLabel } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';
import { ProfileLine } from '../rows/ProfileLine.tsx';

interface ExactNumbersProps {
  readonly place: string;
  /** The numbers in a line, in sight while the rows are not. */
  readonly note: string;
  /** Paths of the numbers. */
  readonly settings: readonly string[];
  readonly children: ReactNode;
}

/** The numbers that the slider sets, for who wants them exactly. */
export function ExactNumbers({ place, note, settings, children }: ExactNumbersProps) {
  const say = useSay();
  return (
    <Disclosure className="numbers" {...placeProps(place)}>
      <Heading level={4} className="numbers-head">
        <Button slot="trigger" className="numbers-open">
          <span>
            <span className="row-label">{placeLabel(say, place)}</span>
            <span className="small quiet numbers-note">{note}</span>
            <ProfileLine settings={settings} />
          </span>
          <ChevronRight className="numbers-chevron" size={18} aria-hidden="true" />
        </Button>
      </Heading>
      <DisclosurePanel className="numbers-rows">
        <div>{children}</div>
      </DisclosurePanel>
    </Disclosure>
  );
}
