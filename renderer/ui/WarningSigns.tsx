import { type SignGroup, WARNING_SIGNS } from '../../shared/diary/warningSigns.ts';
import { useSay } from './say.ts';
import './warning-signs.css';

/** When to stop and get help: the emergency first, and apart from what can wait. */
export function WarningSigns() {
  return (
    <div className="signs">
      {WARNING_SIGNS.map((group) => (
        <Signs key={group.id} group={group} />
      ))}
    </div>
  );
}

function Signs({ group: { id, signs } }: { readonly group: SignGroup }) {
  const say = useSay();
  return (
    <section className={`signs-group signs-${id}`} aria-labelledby={`signs-${id}`}>
      <h3 id={`signs-${id}`}>{say(`signs.${id}`)}</h3>
      {id === 'emergency' ? <p className="small">{say('signs.emergencyNumbers')}</p> : null}
      <ul className="dashes">
        {signs.map((sign) => (
          <li key={sign}>{say(`sign.${sign}`)}</li>
        ))}
      </ul>
    </section>
  );
}
