/** The first of them that is there; a field for a file is out of sight, behind a button that asks for the file. */
const CONTROLS = ['input[type="radio"]:checked', 'input:enabled:not([type="hidden"], [type="file"])', 'button:enabled'];

/** The part of a row that takes the focus; the row itself where it has none. */
function controlOf(row: HTMLElement): HTMLElement {
  for (const control of CONTROLS) {
    // Hidden controls take no focus.
    const found = [...row.querySelectorAll<HTMLElement>(control)].find((each) => each.closest('[hidden]') === null);
    if (found !== undefined) return found;
  }
  row.tabIndex = -1;
  return row;
}

/** Opens what hides the row; says whether there was anything to open. */
function unfold(row: HTMLElement): boolean {
  const folded = row.closest<HTMLElement>('[hidden]');
  const opener = folded === null ? null : document.querySelector<HTMLElement>(`[aria-controls="${folded.id}"]`);
  opener?.click();
  return opener !== null;
}

/** Scrolls to a row and gives it the focus. It is lit softly for as long as the focus stays in it. */
export function focusPlace(element: HTMLElement): void {
  // React unfolds it before the microtasks after the click run.
  if (unfold(element)) queueMicrotask(() => goTo(element));
  else goTo(element);
}

function goTo(element: HTMLElement): void {
  const box = element.closest<HTMLElement>('.row') ?? element;
  box.scrollIntoView({ block: box.matches('.group') ? 'start' : 'center' });
  // Who came by mouse has to see the focus, too.
  controlOf(element).focus({ preventScroll: true, focusVisible: true });
  box.dataset['arrived'] = '';
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && box.contains(relatedTarget)) return;
    delete box.dataset['arrived'];
    box.removeEventListener('focusout', leave);
  };
  box.addEventListener('focusout', leave);
}
