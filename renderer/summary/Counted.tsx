interface CountedProps {
  readonly what: string;
  /** What an expert calls it; empty where there is no other name. */
  readonly term?: string;
  readonly count: string;
}

/** A line of a list, with its number at the end. */
export function Counted({ what, term = '', count }: CountedProps) {
  return (
    <li className="sheet-count">
      <span>
        {what}
        {term === '' ? null : <span className="sheet-term small quiet">{term}</span>}
      </span>
      <span className="figures">{count}</span>
    </li>
  );
}
