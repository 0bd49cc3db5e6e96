import { expect, it } from 'vitest';
import { createWarningSign } from '../../../main/check-ins/warningSign.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings/schema.ts';

const settings = (warningSign: boolean): Settings => ({ ...DEFAULT_SETTINGS, safety: { read: true, warningSign } });
const reportedIn = ({ safety }: Settings) => safety.warningSign;

it('a warning sign outlives a settings file that was lost, replaced or edited, and a restart in between', () => {
  const before = createWarningSign(false);
  expect(reportedIn(before.heldIn(settings(true)))).toBe(true);
  expect(reportedIn(before.heldIn(settings(false)))).toBe(true);
  const after = createWarningSign(before.isReported);
  expect(reportedIn(after.heldIn(DEFAULT_SETTINGS))).toBe(true);
  expect(after.heldIn(settings(false)).safety.read).toBe(true);
});

it('a warning sign is over when the person says in Help that it is sorted out, and not by a change of anything else', () => {
  const sign = createWarningSign(true);
  sign.followChange({ desk: DEFAULT_SETTINGS.desk });
  expect(reportedIn(sign.heldIn(settings(false)))).toBe(true);
  sign.followChange({ safety: { read: true, warningSign: false } });
  expect(reportedIn(sign.heldIn(settings(false)))).toBe(false);
});

it('a warning sign is over when the check-in that reported it is taken back', () => {
  const sign = createWarningSign(false);
  sign.say(true);
  sign.say(false);
  const same = settings(false);
  expect(sign.heldIn(same)).toBe(same);
});
