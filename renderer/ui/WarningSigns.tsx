import { type SignGroup, WARNING_SIGNS } from '../../shared/diary/warningSigns.ts';
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

function Signs({ group: { id, when, signs } }: { readonly group: SignGroup }) {
  return (
    <section className={`signs-group signs-${id}`} aria-labelledby={`signs-${id}`}>
      <h3 id={`signs-${id}`}>{when}</h3>
      {id === 'emergency' ? (
        <p className="small">112 in the EU, 999 in the UK, 911 in the USA and Canada, 000 in Australia.</p>
      ) : null}
      <ul className="dashes">
        {signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </section>
  );
}
