import { type KeyboardEvent, useRef, useState } from 'react';
import { type Heat, type HeatCell, HOURS_OF_DAY, heatValue } from '../../../shared/diary/heat.ts';
import { durationText } from '../../../shared/words/lengths.ts';
import { hourText } from '../../../shared/words/dates.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../../ui/say.ts';
import { TableToggle } from '../TableToggle.tsx';
import { HeatTable } from './HeatTable.tsx';
import { highestOf, lowestOf } from '../../../shared/extent.ts';

export interface HeatRow {
  readonly short: string;
  /** As a sentence may begin with it: `Monday 2 March`, `Mondays`. */
  readonly name: string;
}

interface HeatMapProps {
  readonly heat: Heat;
  readonly rows: readonly HeatRow[];
  /** A cell stands for several days. */
  readonly isMean: boolean;
  /** The running hour, by its place among those from 04:00 on; null where it is none of these. */
  readonly now: Cell | null;
}

/** Shades from pale to full; a full hour of steady mouse work in a reach-heavy application comes to about 50. */
const SHADES = 5;
const FULL = 50;
/** The hours that are shown in any case, as places from 04:00 on: 9 to 17. */
const ORDINARY = [5, 12] as const;

/** Reaching by hour: the more, the fuller its one colour. Each cell carries its number. */
export function HeatMap({ heat, rows, isMean, now }: HeatMapProps) {
  const say = useSay();
  const grid = useRef<HTMLDivElement>(null);
  const [first, last] = columnsOf(heat);
  const columns = HOURS_OF_DAY.slice(first, last + 1);
  const [at, put] = useState({ row: 0, column: 0 });
  const [isLooked, setLooked] = useState(false);
  const here = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) };
  const isAhead = (row: number, column: number) => {
    return now !== null && (row > now.row || (row === now.row && first + column > now.column));
  };
  const words = (row: number, column: number) => {
    if (isAhead(row, column)) return say('today.heat.ahead', { when: whenOf(say, rows[row]!.name, columns[column]!) });
    return cellText(say, rows[row]!.name, columns[column]!, heat[row]![first + column]!, isMean);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepInGrid(event, here, rows.length, columns.length);
    if (next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  return (
    <div className="heat-frame">
      <div
        className="heat"
        role="grid"
        aria-label={say('today.heat.label')}
        tabIndex={-1}
        ref={grid}
        style={{ '--columns': columns.length } as React.CSSProperties}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setLooked(false)}
      >
        <div className="heat-row" role="row">
          <span role="columnheader">
            <span className="hidden">{say('today.heat.day')}</span>
          </span>
          {columns.map((hour) => (
            <span key={hour} role="columnheader" className="heat-hour figures" data-odd={hour % 2 === 1 || undefined}>
              {String(hour).padStart(2, '0')}
            </span>
          ))}
        </div>
        {rows.map(({ short, name }, row) => (
          <div key={name} className="heat-row" role="row">
            <span role="rowheader" className="heat-day" aria-label={name}>
              {short}
            </span>
            {columns.map((hour, column) => (
              <span
                key={hour}
                role="gridcell"
                className="heat-cell figures"
                data-cell={`${row}-${column}`}
                data-shade={isAhead(row, column) ? 'ahead' : shadeOf(heat[row]![first + column]!)}
                tabIndex={row === here.row && column === here.column ? 0 : -1}
                aria-label={words(row, column)}
                onFocus={() => {
                  put({ row, column });
                  setLooked(true);
                }}
                onBlur={() => setLooked(false)}
                onPointerEnter={() => {
                  put({ row, column });
                  setLooked(true);
                }}
              >
                <span className="heat-value" aria-hidden="true">
                  {valueOf(heat[row]![first + column]!)}
                </span>
              </span>
            ))}
          </div>
        ))}
      </div>
      <p className="readout-line" aria-hidden="true">
        {isLooked ? words(here.row, here.column) : say('today.heat.legend')}
      </p>
      <TableToggle of="reachingByHour">
        <HeatTable heat={heat} rows={rows} first={first} columns={columns} />
      </TableToggle>
    </div>
  );
}

/** The first and last column with use, and at least those of an ordinary day. */
function columnsOf(heat: Heat): readonly [number, number] {
  const used = HOURS_OF_DAY.map((_, column) => column).filter((column) => heat.some((row) => row[column] !== null));
  return [lowestOf(used, ORDINARY[0]), highestOf(used, ORDINARY[1])];
}

const valueOf = (cell: HeatCell | null): string => (cell === null ? '' : String(Math.round(heatValue(cell))));

function shadeOf(cell: HeatCell | null): number | 'none' {
  if (cell === null) return 'none';
  return Math.min(SHADES, 1 + Math.floor((heatValue(cell) / FULL) * SHADES));
}

const whenOf = (say: SayText, day: string, hour: number): string =>
  say('today.heat.when', { day, from: hourText(say, hour), until: hourText(say, hour + 1) });

function cellText(say: SayText, day: string, hour: number, cell: HeatCell | null, isMean: boolean): string {
  const when = whenOf(say, day, hour);
  if (cell === null) return say('today.heat.none', { when });
  const values = { when, reach: Math.round(heatValue(cell)), time: durationText(say, cell.seconds / cell.days) };
  return isMean ? say('today.heat.cellMean', { ...values, days: cell.days }) : say('today.heat.cell', values);
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

function stepInGrid(event: KeyboardEvent, { row, column }: Cell, rows: number, columns: number): Cell | null {
  switch (event.key) {
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'Home':
      return { row: event.ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: event.ctrlKey ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
