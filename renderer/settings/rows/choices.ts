import { definitionOf, type ChoicePath } from '../../../shared/settings/definitions/index.ts';
import { choiceText } from '../../../shared/words/settings.ts';
import type { SayText } from '../../../shared/words/say.ts';

export interface SettingChoice {
  readonly id: string;
  readonly name: string;
  readonly value: string | number;
}

/** The choices, and the value of the settings file if that is none of them. */
export function choicesOf(say: SayText, setting: ChoicePath, now: string | number): readonly SettingChoice[] {
  const definition = definitionOf(setting);
  const choices = definition.kind === 'choice' ? definition.choices : [];
  const all = choices.includes(now) ? choices : [...choices, now];
  return all.map((value) => ({ id: String(value), name: choiceText(say, setting, value), value }));
}
