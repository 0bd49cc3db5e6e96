/**
 * What electron-store is without Electron: the same `conf` underneath, with the folder and the name that it is given.
 * Use: `vi.mock('electron-store', () => import('./electronStore.ts'))`.
 */
import Conf, { type Options } from 'conf';

export default class Store extends Conf {
  constructor({ name, ...options }: Partial<Options<Record<string, unknown>>> & { name: string }) {
    super({ ...options, configName: name });
  }
}
