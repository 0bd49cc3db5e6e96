import { expect, test } from 'vitest';
import { appNameAmong } from '../../../shared/apps/appName.ts';

test('an application goes by its first name where nothing is known of it', () => {
  expect(appNameAmong(['Household ledger', 'java'], [])).toBe('Household ledger');
  expect(appNameAmong([], [{ match: 'Blender' }])).toBeNull();
});

test('an application goes by the name that is listed, the first of several', () => {
  expect(appNameAmong(['Strange', 'python3', 'freecad'], [])).toBe('freecad');
  expect(appNameAmong(['Blender', 'firefox'], [])).toBe('Blender');
});

test('an application goes by the name that the person has a rule for, before any that is listed', () => {
  const rules = [{ match: 'household LEDGER' }];
  expect(appNameAmong(['Blender', 'Household ledger'], rules)).toBe('Household ledger');
});
