import { useSnapshot } from '../../ui/snapshot.ts';
import { Privacy } from '../../ui/Privacy.tsx';
import { useQuery } from '../../ui/useQuery.ts';
import { DeleteGroup } from '../data/DeleteGroup.tsx';
import { KeepGroup } from '../data/KeepGroup.tsx';
import { TakeAlongGroup } from '../data/TakeAlongGroup.tsx';
import { FileGroup } from '../transfer/FileGroup.tsx';
import { Group, SectionHead } from '../rows/Row.tsx';
import '../data/data.css';

/** What is kept, where and how much; the way out, the way in, and the way to be rid of it. */
export function DataSection() {
  const { historyRevision } = useSnapshot().snapshot;
  const facts = useQuery('historyFacts', null, historyRevision);
  return (
    <>
      <SectionHead title="Data and privacy">
        What Unknot keeps is yours: to look at, to take along and to delete.
      </SectionHead>
      <Group title="Privacy" keywords="network telemetry">
        <div className="row row-stacked">
          <Privacy />
        </div>
      </Group>
      <KeepGroup facts={facts} />
      <TakeAlongGroup />
      <FileGroup />
      <DeleteGroup apps={facts.is === 'here' ? facts.answer.apps : []} />
    </>
  );
}
