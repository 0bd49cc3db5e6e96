import { describe, expect, it } from 'vitest';
import {
  checkInsWithout,
  type Deletion,
  keptWithout,
  reasonWithout,
  recordingWithout,
} from '../../../shared/diary/deletion.ts';
import { underWay } from '../../../shared/diary/recorder.ts';
import { HOUR, MINUTE } from '../../../shared/moment.ts';
import { CAD, MONDAY_9, REACHING, minutes } from '../../engine/timeline.ts';
import { Recorded } from './recorded.ts';
import { madeUpHistory } from '../../support/history.ts';
import { REACHED } from '../../support/reasons.ts';

const APP: Deletion = { what: 'app', app: 'blender' };

describe('what is in memory', () => {
  it('what is in memory loses the minute under way, and the break that is due its name, also in its reason', () => {
    const person = new Recorded()
      .works(REACHING, minutes(12))
      .works(CAD, 20)
      .works({ ...CAD, app: 'Code' }, 5);
    const { open } = person.recording.breaks;
    expect(open).toMatchObject({ app: 'Blender', reason: { apps: [{ name: 'Blender' }] } });
    person.recording = recordingWithout(person.recording, APP);
    expect(person.recording.breaks.open).toEqual({
      ...open,
      app: null,
      reason: { ...open!.reason, apps: [], appCount: 0 },
    });
    expect(underWay(person.recording).minutes).toMatchObject([{ app: 'Code', seconds: 5 }]);
    person.works(REACHING, 300).quits();
    expect(person.breaks).toMatchObject([{ kind: 'micro', why: 'reach', app: null, reason: { apps: [] } }]);
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
    const { recording } = new Recorded().works(REACHING, minutes(12)).works(CAD, 20);
    expect(recordingWithout(recording, { what: 'span', from: 0, until: MONDAY_9 })).toEqual(recording);
  });

  it('what is in memory of check-ins goes by time alone', () => {
    const checkIns = [0, MINUTE].map((at) => {
      return { at, zone: 'UTC', pain: 3, source: { is: 'command' }, spots: [], note: null } as const;
    });
    const first: Deletion = { what: 'span', from: 0, until: MINUTE };
    expect(checkInsWithout(checkIns, APP)).toEqual(checkIns);
    expect(checkInsWithout(checkIns, first)).toEqual(checkIns.slice(1));
    expect(checkInsWithout(checkIns, { what: 'all' })).toEqual([]);
  });
});

describe('a reason without an application', () => {
  const reason = {
    ...REACHED,
    apps: [
      { name: 'Blender', share: 0.5 },
      { name: 'GIMP', share: 0.4 },
    ],
    appCount: 3,
  };

  it('a reason without an application keeps the others, and counts it no more', () => {
    expect(reasonWithout(reason, 'BLENDER')).toEqual({ ...reason, apps: [{ name: 'GIMP', share: 0.4 }], appCount: 2 });
  });

  it('a reason is the same where it does not name it', () => {
    expect(reasonWithout(reason, 'Blend')).toBe(reason);
  });
});

describe('a break of an earlier version', () => {
  it('a break of an earlier version loses the sentence that names the application', () => {
    const text = '18 min in Blender: 15 reach-minutes.';
    const [old] = madeUpHistory({ days: 1, last: MONDAY_9 + 4 * HOUR }).breaks;
    const breaks = [{ ...old!, app: 'Blender', reason: null, text }];
    expect(keptWithout({ minutes: [], breaks, spans: [] }, APP).breaks).toMatchObject([{ app: null, text: null }]);
    expect(keptWithout({ minutes: [], breaks, spans: [] }, { what: 'app', app: 'Code' }).breaks).toEqual(breaks);
  });
});
