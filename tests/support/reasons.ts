/** Reasons for which a break may be due. */
import type { Reason } from '../../shared/engine/reason.ts';

/** "15 min in Blender, mostly with the mouse: 12 reach-minutes." */
export const REACHED: Extract<Reason, { readonly by: 'reach' }> = {
  by: 'reach',
  minutes: 15,
  apps: [{ name: 'Blender', share: 1 }],
  appCount: 1,
  device: 'mouse',
  reach: 12,
};
