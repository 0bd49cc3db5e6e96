import { memo, useId } from 'react';
import type { Palette } from '../../../shared/figure/colours.ts';
import { type Performance, beatAt, instantAt } from '../../../shared/figure/performance.ts';
import type { Shape } from '../../../shared/figure/picture.ts';
import { draw } from '../../../shared/figure/scene.ts';
import { type Still, frameOf, isCropped, stillsOf } from '../../../shared/figure/stills.ts';
import { GLOW_STOPS, pathOf } from '../../../shared/figure/svg.ts';
import { usePalette } from './theme.ts';
import { useSay } from '../say.ts';

interface StillsProps {
  readonly performance: Performance;
  readonly now: () => number;
  readonly label: string;
}

/** At most this many pictures. If there are more, each step has one: the posture of the side that comes first. */
const MOST = 6;

function chosen(stills: readonly Still[]): readonly Still[] {
  if (stills.length <= MOST) return stills;
  const begins = stills.find(({ beat }) => beat.side !== 'both')?.beat.side;
  const first = stills.filter(({ beat: { side } }) => side === 'both' || side === begins);
  return first.filter(({ step }, i) => !first.slice(i + 1).some((later) => later.step === step));
}

/** The postures of a performance as numbered pictures; the one that is on now stands out. */
export function Stills({ performance, now, label }: StillsProps) {
  const say = useSay();
  const shown = chosen(stillsOf(performance));
  const { to } = beatAt(performance, now());
  const same = shown.findIndex(({ beat }) => beat.to === to);
  const current = same >= 0 ? same : shown.findIndex(({ step }) => step === to.step);
  return (
    <ol className="stills" aria-label={label}>
      {shown.map(({ time, step }, index) => (
        <li key={time} aria-current={index === current ? 'true' : undefined}>
          <StillPicture performance={performance} time={time} />
          <span className="stills-number figures">{index + 1}</span>
          <span className="quiet small">{say('figure.step', { number: step + 1 })}</span>
        </li>
      ))}
    </ol>
  );
}

interface StillPictureProps {
  readonly performance: Performance;
  readonly time: number;
}

/** One posture as a picture that does not move. Screen readers pass over it. */
export const StillPicture = memo(function StillPicture({ performance, time }: StillPictureProps) {
  const palette = usePalette();
  const glow = useId();
  const { x, y, width, height } = frameOf(performance.move);
  return (
    <svg
      className={isCropped(performance.move) ? 'still still-cropped' : 'still'}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <radialGradient id={glow}>
        {GLOW_STOPS.map(([offset, opacity]) => (
          <stop key={offset} offset={offset} stopColor={palette.glow} stopOpacity={opacity} />
        ))}
      </radialGradient>
      {draw(instantAt(performance, time).scene).map((shape, index) => (
        <Drawn key={index} shape={shape} palette={palette} glow={glow} />
      ))}
    </svg>
  );
});

function Drawn({ shape, palette, glow }: { readonly shape: Shape; readonly palette: Palette; readonly glow: string }) {
  if (shape.kind === 'glow') {
    const { at, across, along, lean, opacity } = shape;
    const turn = `rotate(${lean} ${at.x} ${at.y})`;
    return (
      <ellipse cx={at.x} cy={at.y} rx={across} ry={along} transform={turn} fill={`url(#${glow})`} opacity={opacity} />
    );
  }
  const { contours, fill, line, opacity } = shape;
  const stroke = line === null ? {} : { stroke: palette[line.tone], strokeWidth: line.width };
  return (
    <path
      d={pathOf(contours, fill !== null)}
      fill={fill === null ? 'none' : palette[fill]}
      {...stroke}
      opacity={opacity}
    />
  );
}
