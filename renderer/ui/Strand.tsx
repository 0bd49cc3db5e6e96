import { useId } from 'react';
import { layers, type Line, path, type Point } from '../../shared/logo/strand.ts';
import { highestOf } from '../../shared/extent.ts';

interface StrandProps {
  /** How much of the strand is filled, 0 to 1. */
  readonly progress: number;
  /** From 0, an open ring, to 1, crossed once. As the progress says where it is not given. */
  readonly tension?: number;
  /** Width of the strand, in hundredths of the mark. */
  readonly width?: number;
  /** `mark`: all of it fills the box. `loop`: its round part lies around the middle, with room for words in it. */
  readonly frame?: 'mark' | 'loop';
  readonly className?: string;
}

const BOX = 100;

/** The mark: an open ring that fills, and crosses itself once when it is full. For the eye only; say it in words too. */
export function Strand({
  progress,
  tension = tensionOf(progress),
  width = 12,
  frame = 'mark',
  className,
}: StrandProps) {
  const mask = useId();
  const { under, clearance, over } = layers(tension);
  const place = frame === 'mark' ? inBox(width) : loopInBox(under, over, width);
  const draw = (line: Line) => path(line.map(place), 1);
  const filled = Math.min(1, Math.max(0, progress));
  return (
    <svg
      className={`strand ${className ?? ''}`}
      viewBox={`0 0 ${BOX} ${BOX}`}
      aria-hidden="true"
      fill="none"
      strokeWidth={width}
      strokeLinecap="round"
    >
      <mask id={mask} maskUnits="userSpaceOnUse" x="0" y="0" width={BOX} height={BOX}>
        <rect width={BOX} height={BOX} fill="white" />
        {clearance === null ? null : (
          <path d={draw(clearance)} stroke="black" strokeWidth={width * 1.6} strokeLinecap="butt" />
        )}
      </mask>
      {/* Fills over both tracks: a track's round cap would show on the other half's fill. */}
      <path className="strand-track" mask={`url(#${mask})`} d={draw(under)} />
      <path className="strand-track" d={draw(over)} />
      <g mask={`url(#${mask})`}>
        <Fill path={draw(under)} filled={filled * 2} />
      </g>
      <Fill path={draw(over)} filled={filled * 2 - 1} />
    </svg>
  );
}

/** One half of the strand, filled to a share, with a bead where the filling ends. */
function Fill({ path: d, filled }: { readonly path: string; readonly filled: number }) {
  const share = Math.min(1, filled);
  // A round cap would show as a dot on an empty stretch.
  if (share <= 0) return null;
  return (
    <>
      <path className="strand-fill" d={d} pathLength={1} strokeDasharray={`${share} 2`} />
      {filled <= 1 ? (
        <path className="strand-bead" d={d} pathLength={1} strokeDasharray="0.001 2" strokeDashoffset={0.001 - share} />
      ) : null}
    </>
  );
}

/** The tension that goes with a load of 0 to 1: none up to 0.8, then the ends close in and cross. */
function tensionOf(progress: number): number {
  const t = Math.min(1, Math.max(0, (progress - 0.8) / 0.2));
  return t * t * (3 - 2 * t);
}

type Placing = (point: Point) => Point;

function inBox(width: number): Placing {
  const scale = BOX - width;
  return ({ x, y }) => ({ x: width / 2 + x * scale, y: width / 2 + y * scale });
}

/** Lays the middle of the circle that the strand follows onto the middle of the box: the tighter, the smaller. */
function loopInBox(under: Line, over: Line, width: number): Placing {
  // From the middle outward either half is round for longer than this, however tight it is.
  const middle = circleCentre(under.at(-24)!, over[0]!, over.at(24)!);
  const reach = [...under, ...over].map(({ x, y }) => Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y)));
  const scale = (BOX - width) / 2 / highestOf(reach);
  return ({ x, y }) => ({ x: BOX / 2 + (x - middle.x) * scale, y: BOX / 2 + (y - middle.y) * scale });
}

/** The centre of the circle through three points. */
function circleCentre(a: Point, b: Point, c: Point): Point {
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const d = 2 * (bx * cy - by * cx);
  return {
    x: a.x + (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d,
    y: a.y + (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d,
  };
}
