/** Why a picture is not taken, in a language. */
import type { PictureProblem, PictureRefusal } from '../settings/fault.ts';
import type { SayText } from './say.ts';

export function pictureRefusalText(say: SayText, refusal: PictureRefusal): string {
  switch (refusal.kind) {
    case 'too-large':
      return say('picture.too-large', { kilobytes: refusal.kilobytes });
    case 'no-picture':
      return say('picture.no-picture');
    case 'too-many-pixels':
      return say('picture.too-many-pixels', { millions: refusal.millions });
    case 'not-saved':
      return say('picture.not-saved', { cause: refusal.cause });
    case 'missing':
      return say('picture.missing', { picture: refusal.picture });
  }
}

/** Where in the settings it is. */
export const pictureField = ({ place }: PictureProblem): string => `exercises.own[${place}].picture`;

/** A line with the field that it is about. */
export const pictureLine = (say: SayText, problem: PictureProblem): string =>
  `${pictureField(problem)}: ${pictureRefusalText(say, problem.why)}`;
