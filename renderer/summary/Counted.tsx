/** A line of a list, with its number at the end. */
export function Counted({ what, count }: { readonly what: string; readonly count: string }) {
  return (
    <li className="sheet-count">
      <span>{what}</span>
      <span className="figures">{count}</span>
    </li>
  );
}
