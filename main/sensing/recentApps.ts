/** The applications that were in front lately, for the page on which they get a weight. */
import { type Deletion, isApp } from '../../shared/diary/deletion.ts';

export interface RecentApps {
  /** Newest first. */
  readonly names: readonly string[];
  /** @param app null where it is not known */
  see(app: string | null): void;
  forget(deletion: Deletion): void;
}

const AT_MOST = 30;

export function createRecentApps(): RecentApps {
  let names: readonly string[] = [];
  return {
    get names() {
      return names;
    },
    see(app) {
      if (app === null || app === names[0]) return;
      names = [app, ...names.filter((name) => name !== app)].slice(0, AT_MOST);
    },
    forget(deletion) {
      names = deletion.what === 'app' ? names.filter((name) => !isApp(name, deletion.app)) : [];
    },
  };
}
