/** When to stop and get help, and when to ask first. docs/evidence.md B, "Warning signs" (B34). */

/** By what to do, the most urgent first. */
export const WARNING_SIGNS = [
  {
    id: 'emergency',
    signs: ['chestPain', 'spreadingPain', 'tearingPain', 'newWeakness', 'troubleWalking', 'lossOfControl', 'fainting'],
  },
  { id: 'same-day', signs: ['afterFall', 'afterStrain', 'fever', 'worseOnBreathing'] },
  {
    id: 'soon',
    signs: [
      'pinsAndNeedles',
      'nightPain',
      'weightLoss',
      'pastCancer',
      'firstEpisode',
      'constantPain',
      'rash',
      'morningStiffness',
      'noBetter',
    ],
  },
] as const;

export type SignGroup = (typeof WARNING_SIGNS)[number];

/** With one of these, exercises are something to talk over first. docs/evidence.md B, "Trial exclusions". */
export const ASK_FIRST = [
  'heart',
  'recentInjury',
  'longIllness',
  'pregnancy',
  'osteoporosis',
  'slippingShoulder',
  'bloodThinners',
  'implant',
] as const;
