import { useEffect, useMemo, useRef } from 'react';
import { type Performance, beatAt, instantAt } from '../../../shared/figure/performance.ts';
import { draw } from '../../../shared/figure/scene.ts';
import { frameOf, isCropped, roomOf } from '../../../shared/figure/stills.ts';
import { paint } from './paint.ts';
import { Stills } from './Stills.tsx';
import { useMedia, usePalette } from './theme.ts';
import './figure.css';

interface FigureProps {
  readonly performance: Performance;
  /** Seconds since the performance began, at the moment it is asked. */
  readonly now: () => number;
  /** Whether time goes on; else the figure stands still. */
  readonly running: boolean;
  /** What the picture shows, for screen readers. */
  readonly label: string;
}

/** The moving figure, or its postures as numbered pictures if the person wants less motion. */
export function Figure(props: FigureProps) {
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  return isStill ? <Stills {...props} /> : <MovingFigure {...props} />;
}

/** In a hold only the breath moves. It is so slow that a picture in this time is enough, in milliseconds. */
const BREATH_EVERY_MS = 48;

function MovingFigure({ performance, now, running, label }: FigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const [whole, room] = useMemo(() => [frameOf(performance.move), roomOf(performance)], [performance]);
  useEffect(() => {
    const element = canvas.current!;
    const context = element.getContext('2d')!;
    let asked = 0;
    let shownAt = -Infinity;
    const show = () => paint(context, draw(instantAt(performance, now()).scene), palette, room);
    // The browser asks for no frames of a hidden window, so the figure costs nothing there.
    const next = (at: number) => {
      if (beatAt(performance, now()).kind === 'move' || at - shownAt >= BREATH_EVERY_MS) {
        show();
        shownAt = at;
      }
      asked = requestAnimationFrame(next);
    };
    const fit = new ResizeObserver(([entry]) => {
      const px = Math.round((entry?.contentRect.width ?? 0) * window.devicePixelRatio);
      if (px === 0 || px === element.width) return;
      element.width = px;
      element.height = Math.round((px * room.height) / room.width);
      show();
    });
    fit.observe(element);
    if (running) asked = requestAnimationFrame(next);
    return () => {
      fit.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [performance, room, now, running, palette]);
  const percent = (part: number, of: number) => `${(part / of) * 100}%`;
  return (
    <div className={isCropped(performance.move) ? 'figure figure-cropped' : 'figure'} role="img" aria-label={label}>
      <canvas
        ref={canvas}
        style={{
          left: percent(room.x - whole.x, whole.width),
          top: percent(room.y - whole.y, whole.height),
          width: percent(room.width, whole.width),
          height: percent(room.height, whole.height),
        }}
      />
    </div>
  );
}
