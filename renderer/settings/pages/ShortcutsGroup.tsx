import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Settings } from '../../../shared/settings/schema.ts';
import { acceleratorFault, shownAccelerator, spelled } from '../../../shared/settings/accelerator.ts';
import { placeLabel } from '../../../shared/words/settings.ts';
import { faultSentence } from '../../../shared/words/settingsFault.ts';
import { useSay } from '../../ui/say.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { pressed } from '../rows/pressed.ts';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useSetting } from '../access/settingSource.tsx';

type ShortcutId = keyof Settings['shortcuts'];

const SHORTCUTS: readonly ShortcutId[] = ['start', 'later', 'skip', 'took', 'checkIn'];

/** Combinations of keys that work from anywhere. */
export function ShortcutsGroup() {
  return (
    <Group place="group.shortcuts">
      {SHORTCUTS.map((id) => (
        <ShortcutRow key={id} id={id} />
      ))}
    </Group>
  );
}

function ShortcutRow({ id }: { readonly id: ShortcutId }) {
  const say = useSay();
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const { value: set, save, problem, setProblem, label: name, note, place } = useSetting<string>(`shortcuts.${id}`);
  const [recording, setRecording] = useState(false);
  const [label, value, about] = [useId(), useId(), useId()];
  const button = useRef<HTMLButtonElement>(null);
  const isMac = snapshot.platform === 'darwin';

  const record = (event: React.KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setRecording(false);
    const press = pressed(event.nativeEvent);
    if (typeof press !== 'string') {
      return setProblem(press.is === 'unknown' ? say('settings.shortcut.unknownKey') : null);
    }
    const other = SHORTCUTS.find((each) => each !== id && spelled(settings.shortcuts[each]) === press);
    if (other !== undefined)
      return setProblem(
        say('settings.shortcut.taken', {
          keys: shownAccelerator(press, isMac),
          other: placeLabel(say, `shortcuts.${other}`),
        }),
      );
    const fault = acceleratorFault(press);
    if (fault !== null) return setProblem(faultSentence(say, fault));
    setRecording(false);
    void save(press);
  };
  const clear = () => {
    void save('');
    button.current?.focus();
  };

  return (
    <div className="row" onKeyDownCapture={record} {...place}>
      <div>
        <span id={label} className="row-label">
          {name}
        </span>
        {note === '' ? null : <p className="small quiet">{note}</p>}
        <div id={about} aria-live="polite">
          {recording ? <p className="small quiet">{say('settings.shortcut.recording')}</p> : null}
          {problem === null ? null : <p className="problem">{problem}</p>}
        </div>
      </div>
      <div className="row-choice">
        <Button
          ref={button}
          className={`button shortcut${recording ? ' shortcut-recording' : ''}`}
          aria-labelledby={`${label} ${value}`}
          aria-describedby={about}
          onPress={() => {
            setProblem(null);
            setRecording(true);
          }}
          onBlur={() => setRecording(false)}
        >
          <span id={value} className="figures">
            {recording
              ? say('settings.shortcut.press')
              : set === ''
                ? say('settings.shortcut.none')
                : shownAccelerator(set, isMac)}
          </span>
        </Button>
        {set === '' ? null : (
          <Button className="button bare icon" aria-label={say('settings.shortcut.clear', { name })} onPress={clear}>
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  );
}
