/** The studies that the cards lean on, short enough to be looked up. Ids are the rows of docs/evidence.md. */

export const SOURCES = {
  A1: 'Galinsky and others, Ergonomics 2000;43:622-38: extra 5-minute breaks, less discomfort, no less work done',
  A4: 'McLean and others, Applied Ergonomics 2001;32:225-37: short breaks every 20 minutes, least discomfort',
  A5: 'Luger and others, Cochrane Review 2019, CD012886: for people without pain the effect of breaks is uncertain',
  B1: 'Andersen and others, Pain 2011;152:440-6: two minutes a day with a band, ten weeks, 198 adults with pain',
  B2: 'Andersen and others, Med Sci Sports Exerc 2008;40:983-90: a year of training, 549 office workers',
  B3: 'Andersen and others, Arthritis Rheum 2008;59:84-91: strength training beside cycling, 48 women',
  B6: 'Gross and others, Cochrane Review 2015, CD004250: exercise for neck pain',
  B8: 'Andersen and others, J Occup Rehabil 2014: training the neighbours of the sore muscle, 47 office workers',
  B17: 'Rosa and others, 2016-17: six weeks of stretching the chest: less pain, but the muscle no longer',
  B21: 'Review of pressure on trigger points, 2022, PMC9434898: less tender, not clearly less painful',
  B29: 'Slater and others, JOSPT 2019;49:562-4: no strong evidence for one correct posture',
  B30: 'Smith and others, Br J Sports Med 2017;51:1679-87: exercise that hurts a little in lasting pain',
  B32: 'Pressure or contract-and-relax between the blades, JMPT 2021;44:103-12: both better than usual care, 45 people',
  B33: 'Quintner and others, Rheumatology 2015;54:392-9: what a trigger point is remains disputed',
  B34: 'Lists of warning signs: Devon NHS, HSE Ireland, Sheffield Aches and Pains, Physio-pedia',
  B35: 'Muir, J Can Chiropr Assoc 2017;61:128-44: pain between the blades can come from elsewhere',
  D2: 'Andersen and others, Occup Environ Med 2008;65:126-31: recorded mouse time and pain of the same week',
  D3: 'IJmker and others, Occup Environ Med 2011;68:502: recorded time at the computer and severe symptoms, no link',
  D5: 'Bruno Garza and others, BMC Musculoskelet Disord 2014;15:292: person and desk matter more than mouse or keys',
  D6: 'Karlqvist and others, 1996: 542 CAD operators, more trouble with the mouse out of easy reach',
  D11: 'Onyebeke and others, Applied Ergonomics 2014;45: a supported forearm takes most of the load off the shoulder',
  D13: 'Huysmans and others, Int Arch Occup Environ Health 2012: arm support, with another result',
  X1: 'Practice of a pain coach, for which no trial was found',
} as const satisfies Record<string, string>;

export type SourceId = keyof typeof SOURCES;
