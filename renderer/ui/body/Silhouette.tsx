import { useId } from 'react';
import type { BodyView } from '../../../shared/diary/regions.ts';
import { FRAME, MIRRORED, SILHOUETTE } from './shapes.ts';
import './silhouette.css';

/** The body itself, for the eye alone. */
export function Silhouette({ view }: { readonly view: BodyView }) {
  const [fade, mask] = [useId(), useId()];
  const { arm, neck, ear, head, hair, trunk } = SILHOUETTE[view];
  const [x, y, width, height] = FRAME;
  return (
    <g aria-hidden="true">
      <linearGradient id={fade} x1="0" x2="0" y1="0" y2="1">
        <stop offset="0.86" stopColor="white" />
        <stop offset="1" stopColor="white" stopOpacity="0" />
      </linearGradient>
      <mask id={mask} maskUnits="userSpaceOnUse" x={x} y={y} width={width} height={height}>
        <rect x={x} y={y} width={width} height={height} fill={`url(#${fade})`} />
      </mask>
      <g className="body-skin">
        <path d={arm} />
        <path d={arm} transform={MIRRORED} />
        <path d={neck} />
      </g>
      <g className="body-shade">
        <path d={ear} />
        <path d={ear} transform={MIRRORED} />
      </g>
      <path className="body-top" d={trunk} mask={`url(#${mask})`} />
      {view === 'front' ? <path className="body-shade" d="M-13 61Q0 75 13 61L13 67Q0 80-13 67Z" /> : null}
      <path className="body-skin" d={head} />
      <path className="body-hair" d={hair} />
      {view === 'front' ? (
        <g className="body-face">
          <path d="M-8.5 41v.01M8.5 41v.01" />
          <path className="body-mouth" d="M-4 56.3Q0 57.7 4 56.3" />
        </g>
      ) : null}
    </g>
  );
}
