import type { Exercise } from './exercise.ts';

/**
 * The 39 exercises, as data: what they are called and how they are told stands in the messages `exercise.<id>.*`.
 * `evidence` names rows of docs/evidence.md; X1 is practice without a trial.
 */
export const CATALOGUE = [
  {id: 'doorway-pec-stretch', kind: 'release', muscles: ['pectoralis minor', 'pectoralis major'], equipment: 'doorway', position: 'standing', seconds: 70, stepCount: 4, evidence: ['B16', 'B17', 'B18', 'B19'], region: 'front', gentle: true},
  {id: 'armpit-pinch', kind: 'release', muscles: ['latissimus dorsi', 'teres major'], equipment: 'none', position: 'sitting', seconds: 90, stepCount: 5, evidence: ['X1', 'B22'], region: 'side'},
  {id: 'rib-side-glide', kind: 'release', muscles: ['serratus anterior'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['X1', 'B28'], region: 'side', gentle: true},
  {id: 'pec-ball-wall', kind: 'release', muscles: ['pectoralis minor', 'pectoralis major'], equipment: 'ball', position: 'standing', seconds: 80, stepCount: 4, evidence: ['B20', 'B21', 'B22'], region: 'front'},
  {id: 'cross-body-stretch', kind: 'release', muscles: ['posterior deltoid', 'infraspinatus', 'middle trapezius', 'rhomboids'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B13', 'B12'], region: 'back'},
  {id: 'chair-thoracic-extension', kind: 'release', muscles: ['thoracic extensors', 'intercostals', 'pectorals'], equipment: 'chair', position: 'sitting', seconds: 50, stepCount: 4, evidence: ['B11', 'B27'], region: 'front'},
  {id: 'seated-side-bend', kind: 'release', muscles: ['latissimus dorsi', 'quadratus lumborum', 'intercostals'], equipment: 'chair', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['X1', 'B25'], region: 'side', gentle: true},
  {id: 'desk-lat-stretch', kind: 'release', muscles: ['latissimus dorsi', 'teres major', 'pectorals', 'thoracic extensors'], equipment: 'chair', position: 'standing', seconds: 50, stepCount: 4, evidence: ['X1', 'B25', 'B27'], region: 'side', gentle: true},
  {id: 'levator-stretch', kind: 'release', muscles: ['levator scapulae'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B13', 'B12'], region: 'neck', gentle: true},
  {id: 'upper-trap-stretch', kind: 'release', muscles: ['upper trapezius'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B13', 'B12'], region: 'neck', gentle: true},
  {id: 'seated-rotation', kind: 'release', muscles: ['thoracic rotators', 'pectorals', 'intercostals'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B27'], region: 'front', gentle: true},
  {id: 'wall-thread', kind: 'release', muscles: ['rhomboids', 'middle trapezius', 'posterior shoulder'], equipment: 'wall', position: 'standing', seconds: 60, stepCount: 4, evidence: ['X1'], region: 'back'},
  {id: 'outer-blade-ball', kind: 'release', muscles: ['infraspinatus', 'teres minor', 'teres major'], equipment: 'ball', position: 'standing', seconds: 80, stepCount: 4, evidence: ['X1', 'B20', 'B21', 'B22'], region: 'side'},
  {id: 'scap-squeeze', kind: 'strengthen', muscles: ['middle trapezius', 'rhomboids', 'lower trapezius'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B8', 'B9', 'B10'], isHeld: true},
  {id: 'band-pull-apart', kind: 'strengthen', muscles: ['middle trapezius', 'rhomboids', 'posterior deltoid'], equipment: 'band', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B1', 'B6', 'B7']},
  {id: 'wall-angel', kind: 'strengthen', muscles: ['lower trapezius', 'serratus anterior', 'middle trapezius'], equipment: 'wall', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B8', 'B10', 'B11']},
  {id: 'seated-band-row', kind: 'strengthen', muscles: ['middle trapezius', 'rhomboids', 'latissimus dorsi', 'posterior deltoid'], equipment: 'band', position: 'sitting', seconds: 90, stepCount: 4, evidence: ['B7', 'B1']},
  {id: 'standing-w', kind: 'strengthen', muscles: ['lower trapezius', 'middle trapezius', 'infraspinatus'], equipment: 'none', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B9', 'B10'], isHeld: true},
  {id: 'hinge-t', kind: 'strengthen', muscles: ['middle trapezius', 'rhomboids', 'posterior deltoid'], equipment: 'none', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B10']},
  {id: 'wall-y-lift', kind: 'strengthen', muscles: ['lower trapezius', 'serratus anterior'], equipment: 'wall', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B8', 'B14'], isHeld: true},
  {id: 'wall-pushup-plus', kind: 'strengthen', muscles: ['serratus anterior', 'pectoralis major', 'triceps'], equipment: 'wall', position: 'standing', seconds: 70, stepCount: 4, evidence: ['B8', 'B15', 'B26']},
  {id: 'chin-tuck', kind: 'strengthen', muscles: ['deep neck flexors'], equipment: 'none', position: 'sitting', seconds: 50, stepCount: 4, evidence: ['B11', 'B23'], isHeld: true},
  {id: 'doorframe-external-rotation', kind: 'strengthen', muscles: ['infraspinatus', 'teres minor', 'lower trapezius'], equipment: 'doorway', position: 'standing', seconds: 80, stepCount: 4, evidence: ['B10', 'B7'], isHeld: true},
  {id: 'band-external-rotation', kind: 'strengthen', muscles: ['infraspinatus', 'teres minor', 'rhomboids', 'lower trapezius'], equipment: 'band', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B10']},
  {id: 'band-lateral-raise', kind: 'strengthen', muscles: ['upper and middle trapezius', 'deltoid', 'supraspinatus'], equipment: 'band', position: 'standing', seconds: 120, stepCount: 4, evidence: ['B1']},
  {id: 'chair-reverse-plank', kind: 'strengthen', muscles: ['lower trapezius', 'rhomboids', 'posterior deltoid', 'gluteals'], equipment: 'chair', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B24'], isHeld: true},
  {id: 'seat-pull-row', kind: 'strengthen', muscles: ['rhomboids', 'middle trapezius', 'latissimus dorsi'], equipment: 'chair', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B8', 'A14'], isHeld: true},
  {id: 'low-row-press', kind: 'strengthen', muscles: ['lower trapezius', 'serratus anterior', 'rhomboids'], equipment: 'wall', position: 'standing', seconds: 60, stepCount: 4, evidence: ['B8', 'B10'], isHeld: true},
  {id: 'sit-tall', kind: 'reset', muscles: ['whole trunk'], equipment: 'chair', position: 'sitting', seconds: 30, stepCount: 3, evidence: ['A6', 'A13', 'B29']},
  {id: 'elbows-in', kind: 'reset', muscles: ['deltoid', 'trapezius'], equipment: 'none', position: 'sitting', seconds: 40, stepCount: 4, evidence: ['D6', 'D7', 'D9', 'D10']},
  {id: 'forearm-support', kind: 'reset', muscles: ['trapezius', 'deltoid'], equipment: 'chair', position: 'sitting', seconds: 45, stepCount: 4, evidence: ['D11', 'D12', 'D13']},
  {id: 'belly-breath', kind: 'reset', muscles: ['diaphragm', 'neck accessory muscles'], equipment: 'none', position: 'sitting', seconds: 60, stepCount: 4, evidence: ['B28']},
  {id: 'stand-shake', kind: 'reset', muscles: ['whole body'], equipment: 'none', position: 'standing', seconds: 45, stepCount: 4, evidence: ['A6', 'A7']},
  {id: 'arm-swings', kind: 'reset', muscles: ['deltoid', 'trapezius', 'latissimus dorsi'], equipment: 'none', position: 'standing', seconds: 45, stepCount: 4, evidence: ['A14']},
  {id: 'shrug-drop', kind: 'reset', muscles: ['upper trapezius', 'levator scapulae'], equipment: 'none', position: 'sitting', seconds: 40, stepCount: 4, evidence: ['A14', 'A15']},
  {id: 'swap-mouse-hand', kind: 'reset', muscles: ['mouse-side shoulder'], equipment: 'none', position: 'sitting', seconds: 30, stepCount: 3, evidence: ['D8', 'D10']},
  {id: 'walk-away', kind: 'reset', muscles: ['whole body'], equipment: 'none', position: 'standing', seconds: 180, stepCount: 4, evidence: ['A1', 'A2', 'A9']},
  {id: 'screen-closer', kind: 'reset', muscles: ['neck extensors', 'mouse-side shoulder'], equipment: 'none', position: 'sitting', seconds: 45, stepCount: 4, evidence: ['D9', 'D14']},
  {id: 'find-the-cause', kind: 'reset', muscles: [], equipment: 'none', position: 'sitting', seconds: 30, stepCount: 3, evidence: ['X1', 'D2']},
] as const satisfies readonly Exercise[];

export type ExerciseId = (typeof CATALOGUE)[number]['id'];
