/** Short wooden tones, all in one key, made on the spot: no sound files. */

/** What a tone stands for: the break begins, half of an exercise is over, the side changes, the next one comes, it is over. */
export type Cue = 'start' | 'half' | 'side' | 'next' | 'end';

/** Notes of D major pentatonic, in hertz. */
const D4 = 293.66;
const A4 = 440;
const B4 = 493.88;
const D5 = 587.33;

interface Note {
  readonly hertz: number;
  /** Seconds after the cue's start. */
  readonly after: number;
}

const NOTES: Readonly<Record<Cue, readonly Note[]>> = {
  start: [
    { hertz: D4, after: 0 },
    { hertz: A4, after: 0.18 },
  ],
  half: [{ hertz: B4, after: 0 }],
  side: [
    { hertz: A4, after: 0 },
    { hertz: A4, after: 0.14 },
  ],
  next: [
    { hertz: A4, after: 0 },
    { hertz: D5, after: 0.14 },
  ],
  end: [
    { hertz: D5, after: 0 },
    { hertz: A4, after: 0.18 },
    { hertz: D4, after: 0.36 },
  ],
};

/** A bar of wood rings in its own tone and, much shorter, two octaves above. */
const PARTIALS = [
  { times: 1, loud: 1, seconds: 0.7 },
  { times: 4, loud: 0.22, seconds: 0.16 },
];
/** The mallet's touch: a tone that began at once would click. */
const TOUCH_SECONDS = 0.006;
const SILENT = 0.0001;

function strike(sound: BaseAudioContext, { hertz, after }: Note, volume: number): void {
  const at = sound.currentTime + after;
  for (const { times, loud, seconds } of PARTIALS) {
    const tone = new OscillatorNode(sound, { frequency: hertz * times });
    const loudness = new GainNode(sound, { gain: SILENT });
    loudness.gain.setValueAtTime(SILENT, at);
    loudness.gain.exponentialRampToValueAtTime(volume * loud * 0.5, at + TOUCH_SECONDS);
    loudness.gain.exponentialRampToValueAtTime(SILENT, at + seconds);
    tone.connect(loudness).connect(sound.destination);
    tone.start(at);
    tone.stop(at + seconds);
  }
}

/** Plays a cue. `volume` above 0, up to 1. */
export function playCue(sound: BaseAudioContext, cue: Cue, volume: number): void {
  for (const note of NOTES[cue]) strike(sound, note, volume);
}
