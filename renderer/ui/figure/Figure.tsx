import { useEffect, useRef } from 'react';
import { type Performance, beatAt, instantAt } from '../../../shared/figure/performance.ts';
import { draw } from '../../../shared/figure/scene.ts';
import { frameOf } from '../../../shared/figure/stills.ts';
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
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
}

/** The moving figure, or its postures as numbered pictures for whoever wants less motion. */
export function Figure(props: FigureProps) {
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  return isStill ? <Stills {...props} /> : <MovingFigure {...props} />;
}

/** In a hold only the breath moves, which is too slow for more pictures than this. */
const BREATH_EVERY_MS = 48;

function MovingFigure({ performance, now, running, label }: FigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  useEffect(() => {
    const element = canvas.current!;
    const context = element.getContext('2d')!;
    const frame = frameOf(performance.move);
    let asked = 0;
    let shownAt = -Infinity;
    const show = () => paint(context, draw(instantAt(performance, now()).scene), palette, frame, element.width);
    // The browser asks for no frames of a hidden window, so the figure costs nothing there.
    const next = (at: number) => {
      if (beatAt(performance, now()).is === 'move' || at - shownAt >= BREATH_EVERY_MS) {
        show();
        shownAt = at;
      }
      asked = requestAnimationFrame(next);
    };
    const fit = new ResizeObserver(([entry]) => {
      const px = Math.round((entry?.contentRect.width ?? 0) * window.devicePixelRatio);
      if (px === 0 || px === element.width) return;
      element.width = px;
      element.height = px;
      show();
    });
    fit.observe(element);
    if (running) asked = requestAnimationFrame(next);
    return () => {
      fit.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [performance, now, running, palette]);
  return <canvas ref={canvas} className="figure" role="img" aria-label={label} />;
}
