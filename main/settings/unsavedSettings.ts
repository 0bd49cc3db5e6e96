/**
 * What was said and settings.json did not take: kept beside it in settings.unsaved.json, section by section, until it
 * does. Whoever changes such a section in settings.json by hand in the meantime has said it later.
 */
import { deepEqual } from 'fast-equals';
import * as v from 'valibot';
import type { JsonContent, JsonFile } from '../files/jsonFile.ts';

interface Section {
  /** What settings.json holds in its place; absent where it holds nothing. */
  readonly was?: unknown;
  readonly is: unknown;
}

type Sections = Readonly<Record<string, Section>>;

export interface UnsavedSettings {
  /** Whether anything waits to be written. */
  readonly isWaiting: boolean;
  /** What settings.json holds, and over it what waits. */
  over(content: JsonContent): JsonContent;
  /** Drops what settings.json says otherwise by now. */
  follow(content: JsonContent): void;
  /** Keeps what was said from now on, and on the disk if that takes it; gives back whether it does. */
  keep(said: JsonContent, content: JsonContent): boolean;
  /** It is written. */
  clear(): void;
}

const fileSchema = v.record(v.string(), v.object({ was: v.optional(v.unknown()), is: v.unknown() }));

/** A file that cannot be read holds nothing that could be used. */
function sectionsOf(text: string | null): Sections {
  try {
    const { success, output } = v.safeParse(fileSchema, JSON.parse(text ?? '{}'));
    return success ? output : {};
  } catch {
    return {};
  }
}

export function openUnsaved(file: JsonFile): UnsavedSettings {
  let sections = sectionsOf(file.text);
  let isOnDisk = file.text !== null;

  function put(next: Sections): boolean {
    sections = next;
    try {
      if (Object.keys(next).length > 0) file.replace(next);
      else if (isOnDisk) file.remove();
      isOnDisk = Object.keys(next).length > 0;
      return true;
    } catch {
      // Who asked says so.
      return false;
    }
  }

  return {
    get isWaiting() {
      return Object.keys(sections).length > 0;
    },
    over: (content) => ({
      ...content,
      ...Object.fromEntries(Object.entries(sections).map(([key, { is }]) => [key, is])),
    }),
    follow(content) {
      const stays = Object.entries(sections).filter(([key, { was }]) => deepEqual(was, content[key]));
      if (stays.length < Object.keys(sections).length) put(Object.fromEntries(stays));
    },
    keep(said, content) {
      const added = Object.entries(said).map(([key, is]) => [key, { was: content[key], is }] as const);
      return put({ ...sections, ...Object.fromEntries(added) });
    },
    clear: () => void put({}),
  };
}
