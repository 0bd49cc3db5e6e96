import { describe, expect, it } from 'vitest';
import {
  checkInsWithout,
  type Deletion,
  linesWithout,
  namesApp,
  recordingWithout,
} from '../../../shared/diary/deletion.ts';
import { underWay } from '../../../shared/diary/recorder.ts';
import { MINUTE } from '../../../shared/moment.ts';
import { CAD, MONDAY_9, REACHING, minutes } from '../../engine/timeline.ts';
import { Recorded } from './recorded.ts';

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
    expect(namesApp(text, app)).toBe(is);
  });
});

describe('what is in memory', () => {
  const APP: Deletion = { what: 'app', app: 'blender' };

  it('what is in memory loses the minute under way, and the break that is due its name and sentence', () => {
    const person = new Recorded()
      .works(REACHING, minutes(15))
      .works(CAD, 20)
      .works({ ...CAD, app: 'Code' }, 5);
    const { open } = person.recording.breaks;
    expect(open).toMatchObject({ app: 'Blender', text: expect.stringContaining('Blender') });
    person.recording = recordingWithout(person.recording, APP);
    expect(person.recording.breaks.open).toEqual({ ...open, app: null, text: null });
    expect(underWay(person.recording).minutes).toMatchObject([{ app: 'Code', seconds: 5 }]);
    person.works(REACHING, 300).quits();
    expect(person.breaks).toMatchObject([{ kind: 'micro', why: 'reach', app: null, text: null }]);
  });

  it('what is in memory begins anew where its time is deleted; what goes on goes on from there', () => {
    const person = new Recorded()
      .event({ type: 'lock' })
      .event({ type: 'unlock' })
      .event({ type: 'pause-prompts', until: 'resumed' });
    person.works(REACHING, minutes(16) - 10);
    const until = person.now.wall;
    person.recording = recordingWithout(person.recording, { what: 'span', from: MONDAY_9, until });
    expect(person.recording.breaks.open).toBeNull();
    expect(underWay(person.recording)).toEqual({ minutes: [], breaks: [], spans: [] });
    person.works(CAD, 5);
    expect(underWay(person.recording)).toMatchObject({
      minutes: [{ seconds: 5 }],
      spans: [{ kind: 'paused', from: until + 5000, until: null }],
    });
  });

  it('what is in memory of another time stays', () => {
    const { recording } = new Recorded().works(REACHING, minutes(15)).works(CAD, 20);
    expect(recordingWithout(recording, { what: 'span', from: 0, until: MONDAY_9 })).toEqual(recording);
  });

  it('what is in memory of check-ins and lines is deleted by time, lines also by name', () => {
    const lines = [
      { at: 0, text: 'Micro-break due. 18 min in Blender: 15 reach-minutes.' },
      { at: MINUTE, text: 'Paused' },
    ];
    const checkIns = lines.map(({ at }) => {
      return { at, zone: 'UTC', pain: 3, source: { is: 'command' }, spots: [], note: null } as const;
    });
    const first: Deletion = { what: 'span', from: 0, until: MINUTE };
    expect(linesWithout(lines, APP)).toEqual(lines.slice(1));
    expect(linesWithout(lines, first)).toEqual(lines.slice(1));
    expect(linesWithout(lines, { what: 'all' })).toEqual([]);
    expect(checkInsWithout(checkIns, APP)).toEqual(checkIns);
    expect(checkInsWithout(checkIns, first)).toEqual(checkIns.slice(1));
    expect(checkInsWithout(checkIns, { what: 'all' })).toEqual([]);
  });
});
