/** The desk check and the tips for applications, in a language. */
import type { ReturnTip } from '../desk/appTips.ts';
import { type QuestionId, isAnswer } from '../desk/check.ts';
import type { SayText } from './say.ts';

/** An answer to a question of the desk check; the id where there is no such answer. */
export function answerText(say: SayText, question: QuestionId, answer: string): string {
  const key = `${question}.${answer}`;
  return isAnswer(key) ? say(`desk.${key}.name`) : answer;
}

/** For the end of a break: `Back in Figma: …`. */
export const returnTipText = (say: SayText, { app, tip }: ReturnTip): string =>
  say('appTip.backIn', { app, tip: say(`appTip.${tip}`) });
