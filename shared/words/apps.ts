/** What kinds of application are called, in a language. */
import { CATEGORIES, type CategoryId } from '../apps/categories.ts';
import type { Kind } from '../apps/kinds.ts';
import type { SayText } from './say.ts';

const isCategory = (id: string): id is CategoryId => CATEGORIES.some((category) => category.id === id);

/** A category by its id, which may come from an old or a later version; then the id itself. */
export const categoryName = (say: SayText, id: string): string => (isCategory(id) ? say(`appKind.${id}.name`) : id);

/** Categories whose name also goes on in a list of a kind: they count like one before them. */
const LISTED = ['painting', 'video', 'game', 'design'] as const satisfies readonly CategoryId[];
const isListed = (id: CategoryId): id is (typeof LISTED)[number] => LISTED.some((listed) => listed === id);

/** All categories of a kind: `CAD, BIM, 3D, sculpting; drawing-tablet painting`. */
export function kindName(say: SayText, { categories }: Kind): string {
  const [first, ...others] = categories;
  const rest = others.map((id) => (isListed(id) ? say(`appKind.${id}.listed`) : categoryName(say, id)));
  return rest.reduce((names, next) => say('appKind.joined', { first: names, next }), categoryName(say, first ?? ''));
}
