/** The voices of this computer. One that would need the network is never used. */
import { useEffect, useState } from 'react';
import { type Language, LOCALE_OF } from '../../shared/language.ts';
import { useSay } from './say.ts';

/** Some systems name their voices only some time after they are first asked; longer than this nobody waits for them. */
const LATE_MS = 5000;

function localVoice(language: Language): SpeechSynthesisVoice | null {
  const voices = window.speechSynthesis.getVoices().filter(({ localService }) => localService);
  return voices.find(({ lang }) => lang.startsWith(new Intl.Locale(LOCALE_OF[language]).language)) ?? voices[0] ?? null;
}

/** Calls `then` once with the voice to speak with, at once or when the system has named it; null where there is none. */
export function findVoice(language: Language, then: (voice: SpeechSynthesisVoice | null) => void): () => void {
  const { speechSynthesis } = window;
  const found = localVoice(language);
  if (found !== null) {
    then(found);
    return () => {};
  }
  const stop = () => {
    clearTimeout(late);
    speechSynthesis.removeEventListener('voiceschanged', look);
  };
  const end = (voice: SpeechSynthesisVoice | null) => {
    stop();
    then(voice);
  };
  const look = () => {
    const voice = localVoice(language);
    if (voice !== null) end(voice);
  };
  const late = setTimeout(() => end(localVoice(language)), LATE_MS);
  speechSynthesis.addEventListener('voiceschanged', look);
  return stop;
}

/** Whether this computer has a voice; `looking` until that is known. */
export function useHasVoice(): boolean | 'looking' {
  const { language } = useSay();
  const [has, setHas] = useState<boolean | 'looking'>('looking');
  useEffect(() => findVoice(language, (voice) => setHas(voice !== null)), [language]);
  return has;
}
