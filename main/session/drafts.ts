/** Keeps in `drafts.json` what is being written in the windows, until it is saved or discarded there. */
import * as v from 'valibot';
import type { Deletion } from '../../shared/diary/deletion.ts';
import { CHECK_IN_DRAFT, DRAFT_KEY, type Drafts, isYoungDraft, newestDrafts, withDraft } from '../../shared/drafts.ts';
import { HOUR, SECOND } from '../../shared/moment.ts';
import type { Clock } from '../clock.ts';
import type { DiskFault, NoticeValue } from '../../shared/notice.ts';
import { diskFaultOf, isSameFault } from '../files/diskFault.ts';
import type { JsonFile } from '../files/jsonFile.ts';

export interface DraftsParts {
  readonly clock: Pick<Clock, 'now' | 'after' | 'every' | 'rate'>;
  readonly file: JsonFile;
  /** Something could not be read or written, in words; told once each. */
  readonly onFault: (notice: NoticeValue) => void;
}

export interface KeptDrafts {
  /** What is kept and young enough, by its name. */
  values(): Readonly<Record<string, unknown>>;
  /** Keeps what is being written, on the disk too in a moment; null where it is saved or discarded. */
  keep(key: string, value: unknown): void;
  /** Drops what was said in that time. A note that names an application is not saved yet: it stays. */
  forget(deletion: Deletion): void;
  /** Writes what is not on the disk yet. Throws where that does not take it. */
  write(): void;
  /** For the end of the app. */
  stop(): void;
}

/** Milliseconds of the machine between two writes while somebody types. */
const WRITE_EVERY = SECOND / 2;

const fileSchema = v.record(v.string(), v.unknown());
const keySchema = v.pipe(v.string(), v.regex(DRAFT_KEY));
const draftSchema = v.object({ value: v.unknown(), at: v.number() });

/** The good ones, and whether there were others. */
function parse(text: string): { readonly drafts: Drafts; readonly isWhole: boolean } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The message of JSON.parse quotes the file, which holds the person's own words: it is not for the log.
    return { drafts: {}, isWhole: false };
  }
  if (!v.is(fileSchema, json)) return { drafts: {}, isWhole: false };
  const all = Object.entries(json);
  const good = all.flatMap(([key, each]) => {
    const draft = v.safeParse(draftSchema, each);
    return draft.success && v.is(keySchema, key) ? [[key, draft.output] as const] : [];
  });
  return { drafts: Object.fromEntries(good), isWhole: good.length === all.length };
}

export function createDrafts({ clock, file, onFault }: DraftsParts): KeptDrafts {
  let drafts: Drafts = newestDrafts(read());
  /** Those that were too old at the last look: one reading of the clock may be wrong. */
  let old: ReadonlySet<string> = new Set();
  const stopLooking = clock.every(HOUR, dropOld);
  let stopWaiting: (() => void) | null = null;
  let told: DiskFault | null = null;

  function read(): Drafts {
    if (file.fault !== null) onFault(file.fault);
    if (file.text === null) return {};
    const { drafts: good, isWhole } = parse(file.text);
    if (!isWhole) {
      const kind = Object.keys(good).length > 0 ? 'drafts-partly' : 'drafts-lost';
      onFault({ kind, aside: file.setAside(good) });
    }
    return good;
  }

  function dropOld(): void {
    const { wall } = clock.now();
    const tooOld = Object.entries(drafts).filter(([key, draft]) => !isYoungDraft(key, draft, wall));
    const again = tooOld.filter(([key]) => old.has(key));
    old = new Set(tooOld.map(([key]) => key));
    if (again.length > 0) put(again.reduce((left, [key]) => withDraft(left, key, null, wall), drafts));
  }

  function put(next: Drafts): void {
    drafts = next;
    stopWaiting ??= clock.after(WRITE_EVERY * clock.rate, writeOrTell);
  }

  function write(): void {
    stopWaiting?.();
    stopWaiting = null;
    if (Object.keys(drafts).length > 0) file.replace(drafts);
    else file.remove();
  }

  function writeOrTell(): void {
    try {
      write();
      told = null;
    } catch (error) {
      const fault = diskFaultOf(error);
      if (!isSameFault(fault, told)) onFault({ kind: 'drafts-not-kept', fault });
      told = fault;
    }
  }

  return {
    values() {
      const { wall } = clock.now();
      const ofUse = Object.entries(drafts).filter(([key, draft]) => isYoungDraft(key, draft, wall));
      return Object.fromEntries(ofUse.map(([key, { value }]) => [key, value]));
    },
    keep: (key, value) => put(withDraft(drafts, key, value, clock.now().wall)),
    forget(deletion) {
      const draft = drafts[CHECK_IN_DRAFT];
      if (draft === undefined || deletion.what === 'app') return;
      const isMeant = deletion.what === 'all' || (draft.at >= deletion.from && draft.at < deletion.until);
      if (isMeant) put(withDraft(drafts, CHECK_IN_DRAFT, null, clock.now().wall));
    },
    write,
    stop() {
      stopLooking();
      if (stopWaiting !== null) writeOrTell();
    },
  };
}
