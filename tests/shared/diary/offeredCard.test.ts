import { describe, expect, it } from 'vitest';
import type { Spot } from '../../../shared/diary/regions.ts';
import { CARD_IDS } from '../../../shared/learn/cards.ts';
import { offeredCard, type OfferFacts } from '../../../shared/diary/offeredCard.ts';

const TINGLING: Spot = { region: 'forearm', side: 'left', feel: 'tingling' };
const QUIET_DAY: OfferFacts = { read: [], last: null, taken: 0, passedOver: 0, strengthSets: 0 };
const offered = (facts: Partial<OfferFacts>) => offeredCard({ ...QUIET_DAY, ...facts });

describe('a card to read', () => {
  it('a card to read is not offered to somebody who has done nothing yet', () => {
    expect(offered({})).toBeNull();
  });

  it.each([
    ['after an answer of 7: when to see someone', { last: { pain: 7, spots: [] } }, 'see-someone'],
    ['after tingling: when to see someone', { last: { pain: 2, spots: [TINGLING] } }, 'see-someone'],
    ['after an answer of 4: why work around the knot', { last: { pain: 4, spots: [] } }, 'around-the-knot'],
    ['after a first strength set: why strength', { strengthSets: 1 }, 'strength'],
    ['after three prompts passed over: why short breaks', { passedOver: 3 }, 'breaks'],
    ['after an answer of 1: how a knot may come about', { last: { pain: 1, spots: [] } }, 'how-a-knot'],
    ['after an answer of 0: be a detective', { last: { pain: 0, spots: [] } }, 'detective'],
    ['after a break: positions', { taken: 1 }, 'positions'],
  ] as const)('a card to read comes %s', (_, facts, id) => {
    expect(offered(facts)).toBe(id);
  });

  it('a card to read comes once: what was read or put aside is not offered again', () => {
    const eventful: OfferFacts = { read: [], last: { pain: 8, spots: [] }, taken: 5, passedOver: 5, strengthSets: 2 };
    const read: OfferFacts['read'][number][] = [];
    for (let id = offeredCard(eventful); id !== null; id = offeredCard({ ...eventful, read })) read.push(id);
    expect(new Set(read).size).toBe(read.length);
    expect(CARD_IDS.filter((id) => !read.includes(id))).toEqual(['massage']);
  });
});
