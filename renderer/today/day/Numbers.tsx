import { relief } from '../../../shared/diary/dayMoments.ts';
import type { DayPicture } from '../../../shared/diary/dayPicture.ts';
import { pointerShare } from '../../../shared/diary/use.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { useSay } from '../../ui/say.ts';

/** How much of the day was reaching. */
export function Reach({ picture: { use } }: { readonly picture: DayPicture }) {
  const say = useSay();
  const share = pointerShare(use);
  const rows: readonly (readonly [string, string, string])[] = [
    [say('today.reach.atComputer'), durationText(say, use.seconds), ''],
    share === 'unknown'
      ? [say('today.reach.mouse'), say('today.reach.notSeen'), '']
      : [
          say('today.reach.mouse'),
          durationText(say, use.pointerSeconds),
          say(use.unseenSeconds > 0 ? 'today.reach.shareSeen' : 'today.reach.share', {
            share: Math.round(share * 100),
          }),
        ],
    [say('today.reach.reaching'), say('today.reach.minutes', { count: Math.round(use.reachMinutes) }), ''],
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
        <p className="small quiet">{say('today.reach.unseen', { time: durationText(say, use.unseenSeconds) })}</p>
      ) : null}
    </dl>
  );
}

/** By how much each kind of rest let the counted load fall. */
export function Helped({ picture: { moments } }: { readonly picture: DayPicture }) {
  const say = useSay();
  const kinds = relief(moments);
  if (kinds.length === 0) {
    return <p className="quiet">{say('today.helped.none')}</p>;
  }
  return (
    <>
      <dl className="facts">
        {kinds.map((each) => (
          <div key={each.kind}>
            <dt>{say('today.helped.kind', { kind: each.kind, count: each.count })}</dt>
            <dd className="figures">
              {say('today.helped.fell', { fell: Math.round(each.fell) })}
              <span className="small quiet">
                {each.count > 1
                  ? say('today.helped.each', { fell: (each.fell / each.count).toFixed(1) })
                  : say('today.helped.unit')}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{say('today.helped.note')}</p>
    </>
  );
}
