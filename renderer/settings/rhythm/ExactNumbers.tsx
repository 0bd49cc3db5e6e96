import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ProfileLine } from '../profiles/ProfileLine.tsx';

interface ExactNumbersProps {
  /** The numbers in a line, in sight while the rows are not. */
  readonly note: string;
  /** Paths of the numbers. */
  readonly at: readonly string[];
  readonly children: ReactNode;
}

/** The numbers that the slider sets, for who wants them exactly. */
export function ExactNumbers({ note, at, children }: ExactNumbersProps) {
  return (
    <Disclosure className="numbers">
      <Heading level={4} className="numbers-head">
        <Button slot="trigger" className="numbers-open">
          <span>
            <span className="row-label">Exact numbers</span>
            <span className="small quiet numbers-note">{note}</span>
            <ProfileLine at={at} />
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
