/** How long an application in full screen holds prompts back. */
import { isSameName } from './appName.ts';
import { CATEGORIES, categoryOf, type FullscreenHold, isForTalks } from './categories.ts';
import { kindLike } from './kinds.ts';

/** The person's own word on an application, as far as it matters here. */
interface Rule {
  readonly match: string;
  readonly weight: number;
  readonly hold?: boolean;
  readonly rest?: boolean;
}

/** The person's own word comes first, then what the lists say of the application. @param app null where it is unknown */
export function fullscreenHoldOf(app: string | null, rules: readonly Rule[]): FullscreenHold {
  if (app === null) return 'limited';
  const rule = rules.find(({ match }) => isSameName(match, app));
  if (rule?.hold !== undefined) return rule.hold ? 'unlimited' : 'none';
  if (rule?.rest === true) return 'unlimited';
  if (isForTalks(app)) return 'unlimited';
  return categoryOf(app)?.inFullscreen ?? (rule === undefined ? 'limited' : holdLike(rule.weight));
}

/** As the applications do that weigh as much; limited where these differ. */
function holdLike(weight: number): FullscreenHold {
  const kind = kindLike(weight, false);
  const alike = CATEGORIES.filter(({ id }) => kind?.categories.includes(id)).map(({ inFullscreen }) => inFullscreen);
  return alike.every((hold) => hold === alike[0]) ? (alike[0] ?? 'limited') : 'limited';
}
