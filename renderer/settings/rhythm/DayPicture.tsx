import type { ReactNode } from 'react';
import { workSpansIn } from '../../../shared/schedule/workHours.ts';
import type { Settings } from '../../../shared/settings/schema.ts';
import type { PastDay } from '../../../shared/simulation/past.ts';
import type { LoadPoint } from '../../../shared/diary/loadCurve.ts';
import { breaksOf, type PreviewBreak } from '../../../shared/simulation/preview.ts';
import { type DayScale, dayScaleOf } from './dayScale.ts';
import { useSay } from '../../ui/say.ts';
import { listText } from '../../../shared/words/list.ts';
import { dayNames } from './previewWords.ts';
import { type Compared, type BreakCounts, total } from './usePreview.ts';
import { highestOf } from '../../../shared/extent.ts';

export interface Labels {
  readonly before: string;
  readonly now: string;
}

interface DayPictureProps {
  readonly day: PastDay;
  /** For the work hours; null where they do not count. */
  readonly settings: Settings | null;
  /** Reach load at which a long break comes. */
  readonly threshold: number;
  readonly compared: Compared;
  readonly counts: { readonly before: BreakCounts; readonly now: BreakCounts };
  readonly labels: Labels;
}

/** The tops that the scale of the load may have, in reach-minutes. */
const TOP_STEP = 20;

/** A day from its first to its last use: the load as a landscape, and under it the breaks before and now. */
export function DayPicture({ day, settings, threshold, compared, counts, labels }: DayPictureProps) {
  const say = useSay();
  const scale = dayScaleOf(day);
  const { time, date } = dayNames(say, day);
  const { before, now } = compared;
  const highest = highestOf([...before.load, ...now.load].map(({ load }) => load));
  const top = Math.max(2 * TOP_STEP, Math.ceil((highest * 1.05) / TOP_STEP) * TOP_STEP);
  const hours = settings?.workHours.enabled === true ? settings.workHours : null;
  const spans = hours === null ? [] : workSpansIn(hours, scale.from, scale.until, day.zone);
  return (
    <figure
      className="picture"
      aria-label={say('settings.preview.picture', { date, from: time(day.first), until: time(day.last) })}
    >
      <div className="picture-back" aria-hidden="true">
        {spans.map(({ from, until }) => (
          <span
            key={from}
            className="picture-work"
            style={{ left: scale.percent(from), right: `calc(100% - ${scale.percent(until)})` }}
          />
        ))}
        {scale.hours.map(({ at }) => (
          <span key={at} className="picture-hour" style={{ left: scale.percent(at) }} />
        ))}
        {spans[0] === undefined ? null : (
          <span className="picture-work-name small quiet" style={{ left: scale.percent(spans[0].from) }}>
            {say('settings.preview.workHours')}
          </span>
        )}
      </div>
      <PictureRow
        label={say('settings.preview.load')}
        note={say('settings.preview.highest', { load: Math.round(highestOf(now.load.map(({ load }) => load))) })}
      >
        <Landscape load={now.load} top={top} scale={scale} />
        {threshold > top ? null : (
          <span className="picture-threshold" style={{ bottom: `${(threshold / top) * 100}%` }}>
            <span className="small quiet">{say('settings.preview.longBreakAt', { load: threshold })}</span>
          </span>
        )}
      </PictureRow>
      <PictureRow label={labels.before} counts={counts.before}>
        <Marks breaks={breaksOf(before, day)} scale={scale} time={time} />
      </PictureRow>
      {before === now ? (
        <PictureRow label={labels.now} isNow>
          <span className="picture-hint small quiet">{say('settings.preview.moveSlider')}</span>
        </PictureRow>
      ) : (
        <PictureRow label={labels.now} counts={counts.now} isNow>
          <Marks breaks={breaksOf(now, day)} scale={scale} time={time} />
        </PictureRow>
      )}
      <div className="picture-row picture-clock" aria-hidden="true">
        <span />
        <div className="picture-track">
          {scale.hours.map(({ at, name }) => (
            <span key={at} className="small quiet figures" style={{ left: scale.percent(at) }}>
              {name}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

interface PictureRowProps {
  readonly label: string;
  readonly note?: string;
  readonly counts?: BreakCounts;
  readonly isNow?: boolean;
  readonly children: ReactNode;
}

function PictureRow({ label, note, counts, isNow = false, children }: PictureRowProps) {
  const kind = note !== undefined ? 'picture-load' : isNow ? 'picture-breaks picture-now' : 'picture-breaks';
  return (
    <div className={`picture-row ${kind}`}>
      <div className="picture-label">
        <span>{label}</span>
        {note === undefined ? null : <span className="small quiet">{note}</span>}
        {counts === undefined ? null : <Legend counts={counts} />}
      </div>
      <div className="picture-track">{children}</div>
    </div>
  );
}

/** How many of each kind, beside the mark that stands for it. */
function Legend({ counts }: { readonly counts: BreakCounts }) {
  const say = useSay();
  if (total(counts) === 0) return <span className="small quiet">{say('settings.preview.noneADay')}</span>;
  return (
    <span className="small quiet picture-legend">
      {(['micro', 'long'] as const).map((kind) =>
        counts[kind] === 0 ? null : (
          <span key={kind}>
            <span className={`mark mark-${kind}`} aria-hidden="true" />
            {say(`settings.preview.legend.${kind}`, { count: counts[kind] })}
          </span>
        ),
      )}
    </span>
  );
}

interface MarksProps {
  readonly breaks: readonly PreviewBreak[];
  readonly scale: DayScale;
  readonly time: (at: number) => string;
}

function Marks({ breaks, scale, time }: MarksProps) {
  const say = useSay();
  const marks = breaks.map(({ at, kind }) => say('settings.preview.mark', { time: time(at), kind }));
  const text =
    marks.length === 0
      ? say('settings.preview.noMarks')
      : say('settings.preview.marks', { count: marks.length, marks: listText(say, marks) });
  return (
    <span className="marks" role="img" aria-label={text}>
      {breaks.map(({ at, kind }) => (
        <span key={at} className={`mark mark-${kind}`} style={{ left: scale.percent(at) }} />
      ))}
    </span>
  );
}

/** A box that the landscape is drawn in and then stretched to the room there is. */
const BOX = { width: 1000, height: 100 };

function Landscape({ load, top, scale }: { load: readonly LoadPoint[]; top: number; scale: DayScale }) {
  const points = load.map(
    ({ at, load: value }) =>
      `${(scale.share(at) * BOX.width).toFixed(1)} ${(BOX.height * (1 - value / top)).toFixed(1)}`,
  );
  const x = (at: number | undefined) => ((at === undefined ? 0 : scale.share(at)) * BOX.width).toFixed(1);
  const line = `M${points.join('L')}`;
  return (
    <svg className="landscape" viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" aria-hidden="true">
      <path
        className="landscape-fill"
        d={`${line}L${x(load.at(-1)?.at)} ${BOX.height}L${x(load[0]?.at)} ${BOX.height}Z`}
      />
      <path className="landscape-line" d={line} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
