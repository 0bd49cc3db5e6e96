/** Says a step with a voice of the system. A voice that would need the network is never used. */
export function say(text: string, volume: number): void {
  const spoken = window.speechSynthesis;
  const voices = spoken.getVoices().filter(({ localService }) => localService);
  const voice = voices.find(({ lang }) => lang.startsWith('en')) ?? voices[0];
  if (voice === undefined) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.volume = volume;
  spoken.cancel();
  spoken.speak(words);
}

export function stopSaying(): void {
  window.speechSynthesis.cancel();
}
