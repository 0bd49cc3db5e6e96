import type { DayMoment } from '../../../shared/diary/dayMoments.ts';

/** The sign of what happened: a disc for a break taken, a ring for a pause of one's own, less for what was not. */
export function Glyph({ moment }: { readonly moment: DayMoment }) {
  switch (moment.is) {
    case 'check-in':
      return <span className="glyph-knot figures">{moment.checkIn.pain}</span>;
    case 'span':
      return <Sign>{<path className="glyph-line" d="M3 5V8H13V5" />}</Sign>;
    case 'break':
      return <BreakGlyph past={moment.past} />;
  }
}

function BreakGlyph({ past: { kind, outcome } }: Pick<Extract<DayMoment, { is: 'break' }>, 'past'>) {
  const r = kind === 'long' ? 6 : 4;
  switch (outcome) {
    case 'taken':
      return <Sign>{<circle className="glyph-full" cx="8" cy="8" r={r} />}</Sign>;
    case 'natural':
      return <Sign>{<circle cx="8" cy="8" r={r - 0.5} />}</Sign>;
    case 'left':
      return <Sign>{<path className="glyph-full" d={`M8 ${8 - r}A${r} ${r} 0 0 0 8 ${8 + r}Z`} />}</Sign>;
    case 'skipped':
      return <Sign>{<path className="glyph-line" d="M4 4.5L8 8L4 11.5M8.5 4.5L12.5 8L8.5 11.5" />}</Sign>;
    case 'ignored':
      return <Sign>{<circle className="glyph-dots" cx="8" cy="8" r={r - 0.5} />}</Sign>;
    case 'withdrawn':
      return <Sign>{<path className="glyph-line" d="M4.5 8H11.5" />}</Sign>;
  }
}

const Sign = ({ children }: { readonly children: React.ReactNode }) => (
  <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
    {children}
  </svg>
);
