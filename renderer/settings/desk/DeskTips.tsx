import { appTip } from '../../../shared/desk/appTips.ts';
import { type DeskCheck, deskTips } from '../../../shared/desk/check.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { Group } from '../rows/Row.tsx';

const MOST_APPS = 5;

/** What may be worth trying: at this desk, and in the applications seen lately. */
export function DeskTips({ check }: { readonly check: DeskCheck }) {
  const say = useSay();
  const { appsSeen } = useSnapshot().snapshot;
  const atDesk = deskTips(check);
  const inApps = appsSeen.flatMap((name) => {
    const tip = appTip(name);
    return tip === null ? [] : [{ name, tip }];
  });
  if (atDesk.length === 0 && inApps.length === 0) return null;
  return (
    <Group place="group.deskTips">
      <ul>
        {atDesk.map((tip) => (
          <li key={tip} className="row desk-tip">
            {say(`desk.${tip}.tip`)}
          </li>
        ))}
        {inApps.slice(0, MOST_APPS).map(({ name, tip }) => (
          <li key={name} className="row desk-tip">
            <span>
              {say.rich('appTip.inApp', {
                app: name,
                tip: say(`appTip.${tip}`),
                b: (text) => <strong>{text}</strong>,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}
