import { type Heat, heatValue } from '../../../shared/diary/heat.ts';
import { hourText } from '../../../shared/words/dates.ts';
import { useSay } from '../../ui/say.ts';
import type { HeatRow } from './HeatMap.tsx';

interface HeatTableProps {
  readonly heat: Heat;
  readonly rows: readonly HeatRow[];
  /** Place of the first column among the hours of the day. */
  readonly first: number;
  /** Hours of the day. */
  readonly columns: readonly number[];
}

/** The heat map in numbers, an hour a row. */
export function HeatTable({ heat, rows, first, columns }: HeatTableProps) {
  const say = useSay();
  return (
    <table className="numbers">
      <caption className="small quiet">{say('today.heat.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('today.heat.hour')}</th>
          {rows.map(({ short, name }) => (
            <th key={name} scope="col" aria-label={name}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="figures">
        {columns.map((hour, column) => (
          <tr key={hour}>
            <th scope="row">{hourText(say, hour)}</th>
            {rows.map(({ name }, row) => {
              const cell = heat[row]![first + column]!;
              return <td key={name}>{cell === null ? '–' : Math.round(heatValue(cell))}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
