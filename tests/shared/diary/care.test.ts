import { describe, expect, it } from 'vitest';
import { needsCare, tellsWarningSign } from '../../../shared/diary/care.ts';
import type { Feel, RegionId, Spot } from '../../../shared/diary/regions.ts';
import { WARNING_SIGNS } from '../../../shared/diary/warningSigns.ts';
import { careLead, careText } from '../../../shared/words/care.ts';
import { createSay } from '../../../shared/words/say.ts';

const say = createSay('en');
const spot = (region: RegionId, feel: Feel): Spot => ({ region, side: 'right', feel });
const said = (pain: number, ...spots: readonly Spot[]) => ({ pain, spots });

describe('care', () => {
  it('care text is for 7 of 10 and more', () => {
    expect([6, 7, 8, 9, 10].filter((pain) => needsCare(said(pain)))).toEqual([7, 8, 9, 10]);
  });

  it('care text is for any tingling, however little it hurts, and for nothing else that is felt', () => {
    expect(needsCare(said(0, spot('blade', 'tingling')))).toBe(true);
    expect(needsCare(said(6, spot('blade', 'knot'), spot('hand', 'ache'), spot('neck', 'stiff')))).toBe(false);
  });

  it('care text says which of its reasons holds', () => {
    expect(careLead(say, said(8))).toMatch(/^That is a lot\. Unknot is not medical advice\./);
    expect(careLead(say, said(2, spot('blade', 'tingling')))).toMatch(
      /^Tingling is worth having looked at if it stays\./,
    );
    expect(careLead(say, said(2, spot('hand', 'tingling')))).toMatch(/^Tingling in an arm is one of the signs/);
    expect(careLead(say, said(9, spot('hand', 'tingling')))).toMatch(/^That is a lot, and tingling in an arm is one/);
  });

  it('care text names every warning sign, the emergency first', () => {
    const text = careText(say, said(7));
    for (const sign of WARNING_SIGNS.flatMap(({ signs }) => signs)) expect(text).toContain(say(`sign.${sign}`));
    expect(text.split('\n')[1]).toMatch(/^Call the emergency number now: chest pain/);
  });
});

describe('a warning sign by itself', () => {
  it('a warning sign by itself is tingling in an arm: upper arm, forearm or hand', () => {
    const arms: readonly RegionId[] = ['upper-arm', 'forearm', 'hand'];
    for (const region of arms) expect(tellsWarningSign([spot(region, 'tingling')])).toBe(true);
    expect(tellsWarningSign([spot('neck', 'tingling'), spot('hand', 'ache')])).toBe(false);
    expect(tellsWarningSign([])).toBe(false);
  });
});
