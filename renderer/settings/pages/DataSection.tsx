import { useSay } from '../../ui/say.ts';
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
  const say = useSay();
  const { historyRevision } = useSnapshot().snapshot;
  const facts = useQuery('historyFacts', null, historyRevision);
  return (
    <>
      <SectionHead title={say('settings.page.data.name')}>{say('settings.page.data.about')}</SectionHead>
      <Group place="data.privacy">
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
