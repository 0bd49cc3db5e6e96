/** When to stop and get help, and when to ask first. docs/evidence.md B, "Warning signs" (B34). */

export interface SignGroup {
  readonly id: 'emergency' | 'same-day' | 'soon';
  /** What to do, as a heading. */
  readonly when: string;
  readonly signs: readonly string[];
}

export const WARNING_SIGNS: readonly SignGroup[] = [
  {
    id: 'emergency',
    when: 'Call the emergency number now',
    signs: [
      'chest pain, tightness or pressure',
      'pain that spreads to arm, jaw, neck or back with breathlessness, sweating or sickness',
      'sudden, severe, tearing pain',
      'new weakness, numbness or clumsiness of an arm or leg',
      'trouble walking',
      'loss of bladder or bowel control, or a numb saddle area',
      'fainting, double vision, trouble speaking or swallowing',
    ],
  },
  {
    id: 'same-day',
    when: 'See someone the same day',
    signs: [
      'pain after a fall, crash or blow',
      'pain after a minor strain with osteoporosis or long use of steroids',
      'fever or chills',
      'pain that is worse on breathing in, or coughing blood',
    ],
  },
  {
    id: 'soon',
    when: 'See someone soon',
    signs: [
      'pins and needles or weakness in an arm',
      'night pain that no position eases',
      'weight loss without a reason',
      'past cancer, a weak immune system or injected drugs',
      'a first severe episode under 20 or over 50',
      'pain that is constant and gets worse',
      'a rash in a band',
      'long morning stiffness',
      'no better after four to six weeks',
    ],
  },
];

/** With one of these, exercises are something to talk over first. docs/evidence.md B, "Trial exclusions". */
export const ASK_FIRST: readonly string[] = [
  'heart disease or high blood pressure',
  'a recent injury or operation',
  'a serious long-term illness',
  'pregnancy',
  'osteoporosis',
  'a shoulder that slips out of place',
  'blood thinners, before pressing on a sore spot',
  'a pacemaker or another implant, before using a ball',
];
