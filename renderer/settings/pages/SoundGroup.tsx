import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Problem } from '../../ui/Problem.tsx';
import { playCue } from '../../ui/sound/mallet.ts';
import { useHasVoice } from '../../ui/voices.ts';
import { Group } from '../rows/Row.tsx';
import { SliderField } from '../rows/SliderField.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';
import { useCommit } from '../access/useCommit.ts';

const ITS_VOICE = 'With a voice of this computer. No voice that needs the network is used.';
const VOICE_NOTE = {
  true: ITS_VOICE,
  looking: ITS_VOICE,
  false:
    'This computer has no voice that Unknot can use, so steps stay silent. On Linux the packages speech-dispatcher and espeak-ng bring one; start Unknot again after that.',
} as const;

/** What a break lets hear. */
export function SoundGroup() {
  const { settings } = useSettings();
  const { sound } = settings;
  const cues = useCommit();
  const voice = useCommit();
  const inCalls = useCommit();
  const volume = useCommit();
  const hasVoice = useHasVoice();
  const [shown, setShown] = useState<number | null>(null);
  const silent = (shown ?? sound.volume) === 0;
  return (
    <Group title="Sound" keywords="quiet silent mute audio noise">
      <SwitchRow
        label="Soft tones"
        at="sound.cues"
        keywords="quiet chime bell beep"
        note="At the start, at the half, before the next exercise and at the end."
        value={sound.cues}
        problem={cues.problem}
        onChange={(value) => void cues.commit('sound', (now) => ({ ...now, cues: value }))}
      />
      <SwitchRow
        label="Spoken steps"
        at="sound.voice"
        keywords="speech read aloud"
        note={VOICE_NOTE[`${hasVoice}`]}
        value={sound.voice}
        problem={voice.problem}
        onChange={(value) => void voice.commit('sound', (now) => ({ ...now, voice: value }))}
      />
      <SwitchRow
        label="Also during a call"
        at="sound.inCalls"
        keywords="meeting quiet"
        note="While an app for calls such as Zoom or Teams is in front. A call in a browser is not noticed."
        value={sound.inCalls}
        problem={inCalls.problem}
        onChange={(value) => void inCalls.commit('sound', (now) => ({ ...now, inCalls: value }))}
      />
      <div className="row row-stacked">
        <SliderField
          label="Volume"
          at="sound.volume"
          keywords="loud quiet mute"
          min={0}
          max={100}
          step={5}
          value={shown ?? sound.volume}
          output={(value) => (value === 0 ? 'silent' : `${value} %`)}
          onChange={setShown}
          onCommit={(value) =>
            void volume.commit('sound', (now) => ({ ...now, volume: value })).then(() => setShown(null))
          }
        />
        <Problem text={volume.problem} />
        <Button className="button" isDisabled={silent} onPress={() => hear((shown ?? sound.volume) / 100)}>
          <Volume2 size={16} aria-hidden="true" />
          Hear it
        </Button>
      </div>
    </Group>
  );
}

/** Longer than the longest cue rings, in milliseconds. */
const RING_MS = 2000;

function hear(volume: number): void {
  const sound = new AudioContext();
  playCue(sound, 'start', volume);
  setTimeout(() => void sound.close(), RING_MS);
}
