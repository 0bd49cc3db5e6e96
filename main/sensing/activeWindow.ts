import type { AskActiveWindow } from './windowSensor.ts';

/**
 * Asks active-win, which is loaded on first use. With its default options macOS would ask the person for two
 * permissions.
 */
export const askActiveWindow: AskActiveWindow = async () => {
  const { activeWindow } = await import('active-win');
  return activeWindow({ accessibilityPermission: false, screenRecordingPermission: false });
};
