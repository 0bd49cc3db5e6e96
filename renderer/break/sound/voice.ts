import type { Language } from '../../../shared/language.ts';
import { findVoice } from '../../ui/voices.ts';

/** Says a step with a voice of this computer, from the first one on: it waits for a voice that is named late. */
export function speak(text: string, language: Language, volume: number): () => void {
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  return findVoice(language, (voice) => {
    if (voice === null) return;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.volume = volume;
    speechSynthesis.speak(words);
  });
}

export function stopSpeaking(): void {
  window.speechSynthesis.cancel();
}
