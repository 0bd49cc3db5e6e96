import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { dateFormat, SHORT_DATE, TIME_OF_DAY } from '../../../shared/dateWords.ts';
import { MOST_PAIN } from '../../../shared/diary/checkIn.ts';
import type { Dot } from '../../../shared/diary/patterns/report.ts';

interface DotRow {
  readonly name: string;
  readonly dots: readonly Dot[];
}

interface DotRowsProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly DotRow[];
  /** Dots from here on are filled; null fills none. */
  readonly badFrom: number | null;
  /** What a dot is: "day" or "check-in". */
  readonly unit: string;
}

const WIDTH = 760;
const ROW = 112;
const BASE = 96;
const RISE = 62;

/** Dots side by side, each as high as its pain, in order of time; or the same as a table. */
export function DotRows({ label, rows, badFrom, unit }: DotRowsProps) {
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className="dot-rows" aria-labelledby={id}>
      <figcaption id={id} className="small quiet">
        {label}
      </figcaption>
      {isTable ? <DotTable rows={rows} unit={unit} /> : <Picture label={label} rows={rows} badFrom={badFrom} />}
      <Button className="button bare" onPress={() => setTable(!isTable)} aria-pressed={isTable}>
        As a table
      </Button>
    </figure>
  );
}

const heightOf = (pain: number): number => BASE - (pain / MOST_PAIN) * RISE;

function Picture({ label, rows, badFrom }: Pick<DotRowsProps, 'label' | 'rows' | 'badFrom'>) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${ROW * rows.length}`} role="img" aria-label={label}>
      {rows.map(({ name, dots }, row) => (
        <g key={name} transform={`translate(0 ${row * ROW})`}>
          <text x={0} y={14} className="dot-name">
            {name}
          </text>
          {[0, MOST_PAIN / 2, MOST_PAIN].map((pain) => (
            <g key={pain}>
              <line x1={22} x2={WIDTH} y1={heightOf(pain)} y2={heightOf(pain)} className="dot-line" />
              <text x={16} y={heightOf(pain) + 4} textAnchor="end" className="dot-scale">
                {pain}
              </text>
            </g>
          ))}
          {dots.map(({ at, pain }, place) => (
            <circle
              key={at}
              cx={30 + ((place + 0.5) / dots.length) * (WIDTH - 38)}
              cy={heightOf(pain)}
              r={dots.length > 60 ? 2.5 : 4}
              className={badFrom !== null && pain >= badFrom ? 'dot bad' : 'dot'}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

function DotTable({ rows, unit }: Pick<DotRowsProps, 'rows' | 'unit'>) {
  return (
    // Long diaries scroll inside of it; the keyboard reaches it as a region.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="dot-table" role="region" aria-label={`Each ${unit} with its number`} tabIndex={0}>
      {rows.map(({ name, dots }) => (
        <table key={name}>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{unit === 'day' ? 'Day' : 'When'}</th>
              <th scope="col">Knot, 0 to 10</th>
            </tr>
          </thead>
          <tbody>
            {dots.map((dot) => (
              <tr key={dot.at}>
                <td>{dateOf(dot, unit)}</td>
                <td className="figures">{dot.pain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

const DATE: Intl.DateTimeFormatOptions = { weekday: 'short', ...SHORT_DATE };

const dateOf = ({ at, zone }: Dot, unit: string): string =>
  dateFormat(zone, unit === 'day' ? DATE : { ...DATE, ...TIME_OF_DAY }).format(at);
