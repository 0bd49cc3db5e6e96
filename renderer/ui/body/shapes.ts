/**
 * The drawn back and front, from the head to the hips. x = 0 is the middle line, and what has two sides is given once,
 * at x > 0: on the back that is the person's right, on the front their left.
 */
import type { RegionId, SpotSide, BodyView } from '../../../shared/diary/regions.ts';
import { bothSides, closedCurve, type Points } from './curve.ts';

/** The person's own side that lies on the left of the picture: they are seen from behind, or face whoever looks. */
export const LEFT_OF: Readonly<Record<BodyView, SpotSide>> = { back: 'left', front: 'right' };
export const RIGHT_OF: Readonly<Record<BodyView, SpotSide>> = { back: 'right', front: 'left' };
/** Puts on one side of the picture what is drawn on the other. */
export const MIRRORED = 'scale(-1 1)';

/** Left, top, width and height of the picture. */
export const FRAME = [-106, 4, 212, 322] as const;

const ARM: Points = [
  [38, 97],
  [55, 97],
  [67, 103.5],
  [73.5, 118],
  [76.5, 148],
  [80, 178],
  [84, 201],
  [89.5, 222],
  [93, 250],
  [95, 274],
  [98.5, 288],
  [100, 302],
  [97.5, 315],
  [93, 322.5],
  [87.5, 319],
  [85.5, 306],
  [81.5, 300],
  [80.5, 290],
  [82.5, 276],
  [76, 252],
  [69, 227],
  [63.5, 203],
  [56.5, 173],
  [50, 144],
  [42, 126],
];

const NECK: Points = [
  [12.5, 50],
  [13, 70],
  [16.5, 80],
  [29, 88.5],
  [46, 95],
  [55, 99],
  [48, 116],
  [20, 122],
];

const HEAD: Points = [
  [0, 10],
  [14, 13],
  [23, 24],
  [24.5, 39],
  [21.5, 52],
  [14, 63],
  [5, 68.5],
];

/** The ear, so that the head has a width on the back, too. */
const EAR: Points = [
  [23, 36],
  [27, 36.5],
  [27.5, 42],
  [24.5, 48],
  [22, 46],
];

const trunk = (neckline: Points): Points => [
  ...neckline,
  [33, 90.5],
  [50, 96],
  [55.5, 100],
  [53, 111],
  [49.5, 123],
  [50.5, 136],
  [50, 152],
  [47.5, 182],
  [45, 212],
  [44.5, 236],
  [45.5, 262],
  [48, 290],
  [49, 318],
  [49.5, 345],
];

const HAIR: Readonly<Record<BodyView, Points>> = {
  back: [
    [0, 7],
    [15, 9.5],
    [25, 20],
    [27, 35],
    [24, 49],
    [17, 59],
    [8, 63],
  ],
  front: [
    [0, 7],
    [15, 9.5],
    [25, 20],
    [26.5, 33],
    [24.5, 36],
    [21.5, 27],
    [12, 21.5],
    [4, 20],
  ],
};

const TRUNK: Readonly<Record<BodyView, Points>> = {
  back: trunk([
    [6, 91],
    [17, 86],
  ]),
  front: trunk([
    [7, 107],
    [20, 97.5],
  ]),
};

export interface Silhouette {
  readonly arm: string;
  readonly neck: string;
  readonly ear: string;
  readonly head: string;
  readonly hair: string;
  readonly trunk: string;
}

const silhouette = (view: BodyView): Silhouette => ({
  arm: closedCurve(ARM),
  neck: closedCurve(bothSides(NECK)),
  ear: closedCurve(EAR),
  head: closedCurve(bothSides(HEAD)),
  hair: closedCurve(bothSides(HAIR[view])),
  trunk: closedCurve(bothSides(TRUNK[view])),
});

export const SILHOUETTE: Readonly<Record<BodyView, Silhouette>> = {
  back: silhouette('back'),
  front: silhouette('front'),
};

const REGION_POINTS: Readonly<Record<RegionId, Points>> = {
  neck: [
    [2.5, 66],
    [8, 64.5],
    [12.5, 68],
    [14, 77],
    [12, 86],
    [6, 90],
    [2.5, 86],
  ],
  'shoulder-top': [
    [17, 86.5],
    [31, 91.5],
    [47, 96.5],
    [61, 101],
    [65, 106],
    [58, 110.5],
    [40, 108.5],
    [22, 104],
    [13, 95],
  ],
  'blade-inner': [
    [10, 111],
    [17, 110.5],
    [21.5, 118],
    [23, 140],
    [21, 162],
    [15.5, 171],
    [10, 166],
    [8.5, 138],
  ],
  blade: [
    [26, 114],
    [38, 113.5],
    [46.5, 118],
    [46.5, 132],
    [43, 150],
    [37, 167],
    [31, 170],
    [27.5, 158],
    [26.5, 138],
  ],
  'blade-below': [
    [10.5, 179],
    [22, 177.5],
    [35, 176],
    [42.5, 178],
    [43, 190],
    [40.5, 204],
    [33, 212],
    [20, 214.5],
    [10.5, 212],
    [8.5, 196],
  ],
  spine: [
    [0, 95],
    [4.8, 101],
    [5.4, 150],
    [5.2, 220],
    [4.4, 262],
    [0, 268],
    [-4.4, 262],
    [-5.2, 220],
    [-5.4, 150],
    [-4.8, 101],
  ],
  'low-back': [
    [10.5, 223],
    [22, 222],
    [34, 219],
    [40, 222],
    [41, 240],
    [41.5, 258],
    [36, 272],
    [25, 280],
    [13, 279],
    [9, 266],
    [8.5, 240],
  ],
  'shoulder-front': [
    [51, 101],
    [60, 102.5],
    [67.5, 109],
    [70.5, 122],
    [68, 133],
    [60, 132],
    [54, 121],
    [50, 110],
  ],
  chest: [
    [5, 121],
    [17, 113.5],
    [33, 107.5],
    [43.5, 110],
    [48, 121],
    [45, 137],
    [34, 149],
    [18, 152.5],
    [6.5, 147],
    [3.5, 134],
  ],
  armpit: [
    [47, 144],
    [48, 158],
    [46, 184],
    [43, 203],
    [37, 207],
    [34, 190],
    [36.5, 166],
    [41.5, 151],
  ],
  'upper-arm': [
    [60, 139],
    [68, 139],
    [73, 152],
    [77, 178],
    [80, 194],
    [74, 200],
    [67.5, 196],
    [62, 174],
    [57.5, 152],
  ],
  forearm: [
    [71, 207],
    [79, 205],
    [84, 212],
    [88, 236],
    [91, 262],
    [88.5, 270],
    [83.5, 268],
    [77, 246],
    [71, 222],
  ],
  hand: [
    [84.5, 278],
    [92.5, 278],
    [96.5, 292],
    [97, 305],
    [93.5, 317],
    [90, 320],
    [87, 315],
    [85.5, 303],
    [82, 296],
    [82, 287],
  ],
};

/** As `d` of a path. */
export const REGION_SHAPES = Object.fromEntries(
  Object.entries(REGION_POINTS).map(([id, points]) => [id, closedCurve(points)]),
) as Readonly<Record<RegionId, string>>;
