import { type Relief, type RestKind, relief } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { pointerShare } from '../../../shared/diary/use.ts';
import { length, plural } from '../../../shared/words/text.ts';

/** How much of the day was reaching. */
export function Reach({ picture: { use } }: { readonly picture: DayPicture }) {
  const share = pointerShare(use);
  const rows: readonly (readonly [string, string, string])[] = [
    ['At the computer', length(use.seconds), ''],
    share === 'unknown'
      ? ['Mouse in use', 'not seen', '']
      : [
          'Mouse in use',
          length(use.pointerSeconds),
          `${Math.round(share * 100)} % of ${use.unseenSeconds > 0 ? 'the time it was seen' : 'that time'}`,
        ],
    ['Reaching', `${Math.round(use.reachMinutes)} reach-minutes`, ''],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, value, more]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figures">
            {value}
            {more === '' ? null : <span className="small quiet">{more}</span>}
          </dd>
        </div>
      ))}
      {use.unseenSeconds > 0 && share !== 'unknown' ? (
        <p className="small quiet">The mouse could not be seen for {length(use.unseenSeconds)}.</p>
      ) : null}
    </dl>
  );
}

const KIND: Readonly<Record<RestKind, string>> = { long: 'long break', micro: 'micro-break', own: 'pause of your own' };

/** By how much each kind of rest let the counted load fall. */
export function Helped({ picture: { moments } }: { readonly picture: DayPicture }) {
  const kinds = relief(moments);
  if (kinds.length === 0) {
    return (
      <p className="quiet">Nothing yet. A break or a pause of your own lets the load fall, and it will stand here.</p>
    );
  }
  return (
    <>
      <dl className="facts">
        {kinds.map((each) => (
          <div key={each.kind}>
            <dt>{kindWords(each)}</dt>
            <dd className="figures">
              {`−${Math.round(each.fell)}`}
              <span className="small quiet">
                {each.count > 1 ? `about ${(each.fell / each.count).toFixed(1)} each` : 'reach-minutes'}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">
        By the count of Unknot, which halves in four minutes of rest. How it felt, only you know.
      </p>
    </>
  );
}

function kindWords({ kind, count }: Relief): string {
  return kind === 'own' && count > 1 ? `${count} pauses of your own` : plural(count, KIND[kind]);
}
