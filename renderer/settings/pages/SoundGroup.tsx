import { Volume2 } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useSay } from '../../ui/say.ts';
import { playCue } from '../../ui/sound/mallet.ts';
import { useHasVoice } from '../../ui/voices.ts';
import { Group } from '../rows/Row.tsx';
import { SliderRow } from '../rows/SliderRow.tsx';
import { SwitchRow } from '../rows/SwitchRow.tsx';

/** What a break lets hear. */
export function SoundGroup() {
  const say = useSay();
  const hasVoice = useHasVoice();
  return (
    <Group place="group.sound">
      <SwitchRow setting="sound.cues" />
      <SwitchRow setting="sound.voice" {...(hasVoice === false && { note: say('settings.noVoice') })} />
      <SwitchRow setting="sound.inCalls" />
      <SliderRow setting="sound.volume">
        {(volume) => (
          <Button className="button" isDisabled={volume === 0} onPress={() => hear(volume / 100)}>
            <Volume2 size={16} aria-hidden="true" />
            {say('settings.hearIt')}
          </Button>
        )}
      </SliderRow>
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
