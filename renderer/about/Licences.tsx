import { useState } from 'react';
import type { ShippedPackage } from '../../shared/bridge.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { useQuery } from '../ui/useQuery.ts';
import { useSay } from '../ui/say.ts';

const OWN = 'unknot';

/** The versions that run here, and by whom and under which licence everything in Unknot is. */
export function Licences() {
  const say = useSay();
  const { version } = useSnapshot().snapshot;
  const read = useQuery('about', null);
  return (
    <>
      <section aria-labelledby="versions">
        <h2 id="versions">{say('about.versions')}</h2>
        <dl className="versions figures">
          <Version of="Unknot" is={version} />
          {read.is === 'here' ? (
            <>
              <Version of="Electron" is={read.answer.electron} />
              <Version of="Chromium" is={read.answer.chromium} />
              <Version of="Node" is={read.answer.node} />
            </>
          ) : null}
        </dl>
      </section>
      <section aria-labelledby="licences">
        <h2 id="licences">{say('about.licences')}</h2>
        <p>{say('about.licencesLead')}</p>
        {read.is === 'failed' ? <p role="alert">{say('about.licencesUnread')}</p> : null}
        {read.is === 'here' ? <Packages packages={read.answer.packages} /> : null}
      </section>
    </>
  );
}

function Version({ of, is }: { readonly of: string; readonly is: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{is}</dd>
    </div>
  );
}

function Packages({ packages }: { readonly packages: readonly ShippedPackage[] }) {
  const own = packages.filter(({ name }) => name === OWN);
  const others = packages.filter(({ name }) => name !== OWN);
  return (
    <ul className="licences">
      {[...own, ...others].map((each) => (
        <li key={`${each.name} ${each.version}`}>
          <Licence {...each} />
        </li>
      ))}
    </ul>
  );
}

/** One package, with the text of its licence on demand. */
function Licence({ name, version, licence, text }: ShippedPackage) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="licence-name">{name === OWN ? 'Unknot' : name}</span>
        <span className="small quiet figures">{say('about.licenceOf', { version, licence })}</span>
      </summary>
      {isOpen ? (
        <p className="licence-text small">{text === '' ? say('about.licenceWithoutText', { licence }) : text}</p>
      ) : null}
    </details>
  );
}
