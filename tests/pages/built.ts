/** The windows are built once for all files of this group, before the first of them runs. */
import type { TestProject } from 'vitest/node';
import { buildSite, chromiumMissing, type Site } from './site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What a browser asks for, by its path; empty where there is no Chromium. */
    readonly site: Site;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide('site', chromiumMissing() === null ? await buildSite() : new Map());
}
