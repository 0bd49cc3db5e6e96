import { type CSSProperties, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { dateFormat, SHORT_DATE, TIME_OF_DAY } from '../../../shared/words/dates.ts';
import { MOST_PAIN } from '../../../shared/diary/checkIn.ts';
import type { SayText } from '../../../shared/words/say.ts';
import { useSay } from '../../ui/say.ts';
import type { Dot, Pattern } from '../../../shared/patterns/report.ts';

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
  /** What a dot is. */
  readonly unit: Pattern['unit'];
}

/** Dots side by side, each as high as its pain, in order of time; or the same as a table. */
export function DotRows({ label, rows, badFrom, unit }: DotRowsProps) {
  const say = useSay();
  const [isTable, setTable] = useState(false);
  const id = useId();
  return (
    <figure className="dot-rows" aria-labelledby={id}>
      <figcaption id={id} className="small quiet">
        {label}
      </figcaption>
      {isTable ? <DotTable rows={rows} unit={unit} /> : <Picture label={label} rows={rows} badFrom={badFrom} />}
      <Button className="button bare" onPress={() => setTable(!isTable)} aria-pressed={isTable}>
        {say('patterns.asTable')}
      </Button>
    </figure>
  );
}

/** With more dots than this in a row all are drawn smaller. */
const MANY = 60;

const heightOf = (pain: number): CSSProperties => ({ bottom: `${(100 * pain) / MOST_PAIN}%` });

function Picture({ label, rows, badFrom }: Pick<DotRowsProps, 'label' | 'rows' | 'badFrom'>) {
  const isMany = rows.some(({ dots }) => dots.length > MANY);
  return (
    <div className="dot-picture" role="img" aria-label={label} data-many={isMany || undefined}>
      {rows.map(({ name, dots }) => (
        <div key={name}>
          <p className="small quiet">{name}</p>
          <div className="dot-field">
            {[0, MOST_PAIN / 2, MOST_PAIN].map((pain) => (
              <span key={pain} className="dot-line" style={heightOf(pain)}>
                <span className="dot-scale figures">{pain}</span>
              </span>
            ))}
            {dots.map(({ at, pain }, place) => (
              <span
                key={at}
                className={badFrom !== null && pain >= badFrom ? 'dot bad' : 'dot'}
                style={{ ...heightOf(pain), left: `${(100 * (place + 0.5)) / dots.length}%` }}
              />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function DotTable({ rows, unit }: Pick<DotRowsProps, 'rows' | 'unit'>) {
  const say = useSay();
  return (
    // Long diaries scroll inside of it; the keyboard reaches it as a region.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="dot-table" role="region" aria-label={say('patterns.table', { unit })} tabIndex={0}>
      {rows.map(({ name, dots }) => (
        <table key={name}>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{say('patterns.table.when', { unit })}</th>
              <th scope="col">{say('patterns.table.knot')}</th>
            </tr>
          </thead>
          <tbody>
            {dots.map((dot) => (
              <tr key={dot.at}>
                <td>{dateOf(say, dot, unit)}</td>
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

const dateOf = (say: SayText, { at, zone }: Dot, unit: Pattern['unit']): string =>
  dateFormat(say, zone, unit === 'day' ? DATE : { ...DATE, ...TIME_OF_DAY }).format(at);
