import { problemText } from '../../../shared/words/problem.ts';
import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { dateRangeText, FULL_DATE } from '../../../shared/words/dates.ts';
import type { Deletion } from '../../../shared/diary/deletion.ts';
import { reachDayAt, reachDayOn } from '../../../shared/schedule/workHours.ts';
import { bridge } from '../../ui/bridge.ts';
import { Chooser } from '../../ui/Chooser.tsx';
import { StatusLine } from '../../ui/StatusLine.tsx';
import { done, failed, useRequest } from '../../ui/useRequest.ts';
import { useSnapshot } from '../../ui/snapshot.ts';
import { placeLabel } from '../../../shared/words/settings.ts';
import { useSay } from '../../ui/say.ts';
import { placeProps } from '../places/placeProps.ts';
import { Group } from '../rows/Row.tsx';

/** What is about to be deleted, and what is asked before. */
interface Wish {
  readonly deletion: Deletion;
  readonly question: string;
}

interface DeleteProps {
  /** Every application that is kept by name. */
  readonly apps: readonly string[];
}

/** Deletes days, an application, or everything, after a second question. There is no way back. */
export function DeleteGroup({ apps }: DeleteProps) {
  const say = useSay();
  const [wish, setWish] = useState<Wish | null>(null);
  const { said, busy, ask } = useRequest();
  const opener = useRef<HTMLElement | null>(null);
  const want = (next: Wish) => {
    opener.current = document.activeElement as HTMLElement | null;
    setWish(next);
  };
  const close = () => {
    setWish(null);
    opener.current?.focus();
  };
  const remove = ({ deletion }: Wish) =>
    ask(say('settings.data.deleting'), async () => {
      const result = await bridge().send('deleteHistory', deletion);
      return result.ok
        ? done(say('settings.data.deleted', { count: result.deleted }))
        : failed(problemText(say, result.problem));
    }).then(close);
  const question = (what: Deletion['what']) =>
    wish?.deletion.what === what ? (
      <Question key={wish.question} text={wish.question} busy={busy} onYes={() => void remove(wish)} onNo={close} />
    ) : null;
  return (
    <Group place="group.delete">
      <Days want={want} />
      {question('span')}
      <App want={want} apps={apps} />
      {question('app')}
      <div className="row" {...placeProps('data.deleteAll')}>
        <span className="row-label">{placeLabel(say, 'data.deleteAll')}</span>
        <div className="row-choice">
          <Button
            className="button"
            onPress={() => want({ deletion: { what: 'all' }, question: say('settings.data.askAll') })}
          >
            {say('settings.data.deleteAll')}
          </Button>
        </div>
      </div>
      {question('all')}
      <div className="row data-outcome">
        <StatusLine {...said} />
      </div>
    </Group>
  );
}

interface PartProps {
  readonly want: (wish: Wish) => void;
}

function Days({ want }: PartProps) {
  const say = useSay();
  const { now, zone } = useSnapshot().snapshot;
  const today = reachDayAt(now, zone).key;
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const isPossible = from !== '' && to !== '' && from <= to;
  const ask = () =>
    want({
      deletion: { what: 'span', from: reachDayOn(from, zone).from, until: reachDayOn(to, zone).until },
      question: say('settings.data.askDays', { days: dateRangeText(say, from, to, FULL_DATE) }),
    });
  return (
    <div className="row row-stacked" {...placeProps('data.deleteDays')}>
      <p className="row-label">{placeLabel(say, 'data.deleteDays')}</p>
      <div className="data-buttons data-days">
        <DateField label={say('settings.data.firstDay')} value={from} onChange={setFrom} />
        <DateField label={say('settings.data.lastDay')} value={to} onChange={setTo} />
        <Button className="button" isDisabled={!isPossible} onPress={ask}>
          {say('settings.data.deleteDays')}
        </Button>
      </div>
      <p className="small quiet" role="status">
        {say(from > to && to !== '' ? 'settings.data.daysOrder' : 'settings.data.dayRuns')}
      </p>
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <TextField className="field" type="date" value={value} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <Input className="input" />
    </TextField>
  );
}

function App({ want, apps: names }: PartProps & DeleteProps) {
  const say = useSay();
  const [chosen, setApp] = useState<string | null>(null);
  // What was deleted has no name any more.
  const app = chosen !== null && names.includes(chosen) ? chosen : null;
  if (names.length === 0) return null;
  return (
    <div className="row row-stacked" {...placeProps('data.deleteApp')}>
      <div className="data-buttons data-days">
        <Chooser
          className="data-app"
          label={placeLabel(say, 'data.deleteApp')}
          labelClass="row-label"
          placeholder={say('settings.data.chooseApp')}
          options={names.map((name) => ({ id: name, name }))}
          value={app}
          onChange={setApp}
        />
        <Button
          className="button"
          isDisabled={app === null}
          onPress={() => {
            if (app !== null) want({ deletion: { what: 'app', app }, question: say('settings.data.askApp', { app }) });
          }}
        >
          {say('settings.data.deleteApp')}
        </Button>
      </div>
    </div>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more, beginning at the harmless answer. */
function Question({ text, busy, onYes, onNo }: QuestionProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const onEscape = ({ key }: { readonly key: string }) => {
    if (key === 'Escape' && !busy) onNo();
  };
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} className="row row-stacked data-question" role="alertdialog" aria-labelledby="data-question">
      <p id="data-question">{text}</p>
      <div className="data-buttons">
        <Button className="button" isPending={busy} onPress={onNo} onKeyDown={onEscape}>
          {say('settings.data.keepIt')}
        </Button>
        <Button className="button" isPending={busy} onPress={onYes} onKeyDown={onEscape}>
          {say('settings.data.delete')}
        </Button>
      </div>
    </div>
  );
}
