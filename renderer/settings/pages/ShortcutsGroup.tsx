import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Settings } from '../../../shared/settings/schema.ts';
import { acceleratorProblem, spelled } from '../../../shared/settings/accelerator.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { pressed, shown } from '../rows/pressed.ts';
import { problemInWords } from '../../ui/problem.ts';
import { placed } from '../navigation/placed.ts';
import { Group } from '../rows/Row.tsx';
import { useSettings } from '../access/settingsAccess.tsx';
import { useCommit } from '../access/useCommit.ts';

type ShortcutId = keyof Settings['shortcuts'];

const SHORTCUTS: readonly { readonly id: ShortcutId; readonly name: string; readonly note?: string }[] = [
  { id: 'start', name: 'Start' },
  { id: 'later', name: 'Later' },
  { id: 'skip', name: 'Skip' },
  { id: 'took', name: 'I just took one' },
  { id: 'checkIn', name: 'How does it feel?', note: 'Opens the check-in at any time, so Unknot always holds it.' },
];

/** Combinations of keys that work from anywhere. */
export function ShortcutsGroup() {
  return (
    <Group
      title="Shortcuts"
      note="The first four answer the card from whatever you are in. Unknot holds them only while a card is up."
    >
      {SHORTCUTS.map((shortcut) => (
        <ShortcutRow key={shortcut.id} {...shortcut} />
      ))}
    </Group>
  );
}

function ShortcutRow({ id, name, note }: (typeof SHORTCUTS)[number]) {
  const { snapshot } = useSnapshot();
  const { settings } = useSettings();
  const { commit, problem, setProblem } = useCommit();
  const [recording, setRecording] = useState(false);
  const [label, value, about] = [useId(), useId(), useId()];
  const button = useRef<HTMLButtonElement>(null);
  const set = settings.shortcuts[id];
  const isMac = snapshot.platform === 'darwin';

  const save = (accelerator: string) => commit('shortcuts', (now) => ({ ...now, [id]: accelerator }));
  const record = (event: React.KeyboardEvent) => {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setRecording(false);
    const press = pressed(event.nativeEvent);
    if (typeof press !== 'string') {
      return setProblem(press.is === 'unknown' ? 'Letters, digits, F keys, arrows and the like work here.' : null);
    }
    const other = SHORTCUTS.find((each) => each.id !== id && spelled(settings.shortcuts[each.id]) === press);
    if (other !== undefined) return setProblem(`${shown(press, isMac)} is taken by ${other.name}.`);
    const found = acceleratorProblem(press);
    if (found !== null) return setProblem(problemInWords([{ path: '', message: found }]));
    setRecording(false);
    void save(press);
  };
  const clear = () => {
    void save('');
    button.current?.focus();
  };

  return (
    <div
      className="row"
      onKeyDownCapture={record}
      {...placed({ at: `shortcuts.${id}`, keywords: 'hotkey key keyboard' }, set === '' ? 'none' : shown(set, isMac))}
    >
      <div>
        <span id={label} className="row-label">
          {name}
        </span>
        {note === undefined ? null : <p className="small quiet">{note}</p>}
        <div id={about} aria-live="polite">
          {recording ? <p className="small quiet">Press the combination now. Esc leaves it as it is.</p> : null}
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
            {recording ? 'Press the keys' : set === '' ? 'None' : shown(set, isMac)}
          </span>
        </Button>
        {set === '' ? null : (
          <Button className="button bare icon" aria-label={`Clear the shortcut for ${name}`} onPress={clear}>
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  );
}
