import { describe, expect, it } from 'vitest';
import { oldTextNames } from '../../../shared/diary/oldText.ts';

describe('a sentence names an application', () => {
  it.each([
    ['18 min in Blender, mostly with the mouse: 15 reach-minutes.', 'Blender', true],
    ['18 min in blender: 15 reach-minutes.', 'BLENDER', true],
    ['18 min in Code and Firefox: 15 reach-minutes.', 'Firefox', true],
    ['18 min in Notepad++, mostly typing: 15 reach-minutes.', 'Notepad++', true],
    ['18 min in C:\\tools (x64)|a$: 1 reach-minute.', 'C:\\tools (x64)|a$', true],
    ['18 min in Übersicht: 15 reach-minutes.', 'übersicht', true],
    ['18 min in Codeblocks: 15 reach-minutes.', 'Code', false],
    ['18 min in Überdraw: 15 reach-minutes.', 'draw', false],
    ['18 min, mostly with the mouse: 15 reach-minutes.', 'Blender', false],
  ])('a sentence names an application (%s: %s, %s)', (text, app, is) => {
    expect(oldTextNames(text, app)).toBe(is);
  });
});
