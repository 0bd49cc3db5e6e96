import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { Button } from 'react-aria-components';
import { useDraft } from '../ui/drafts.ts';
import { RestoredLine } from '../ui/RestoredLine.tsx';
import { Notices } from '../ui/Notices.tsx';
import { Problem } from '../ui/Problem.tsx';
import { bridge } from '../ui/bridge.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { Strand } from '../ui/Strand.tsx';
import { type Asking, type WelcomeAnswers, changeBy, hoursAnswer, without } from './answers.ts';
import { EquipmentQuestions } from './EquipmentQuestions.tsx';
import { DeskQuestions } from './DeskQuestions.tsx';
import { Ready } from './Ready.tsx';
import { Safety } from './Safety.tsx';
import { AT_FIRST, readProgress } from './progress.ts';
import { useEased } from './useEased.ts';
import { useSettingsChange } from './useSettingsChange.ts';
import { WhatItDoes } from './WhatItDoes.tsx';
import { WorkHours } from './WorkHours.tsx';
import { useSay } from '../ui/say.ts';
import '../ui/page.css';
import './welcome.css';

type Screen = 'what' | 'safety' | Asking | 'ready';
const SCREENS: readonly Screen[] = ['what', 'safety', 'hours', 'equipment', 'desk', 'ready'];
/** The last one asks and tells nothing that one could be on the way through. */
const COUNTED = SCREENS.length - 1;

/** The first start: five screens, and a break to try. What is answered on one is set when it is left by Next. */
export function WelcomePage() {
  const say = useSay();
  const { ownSettings: settings, notices } = useSnapshot().snapshot;
  const { problem, setProblem, change } = useSettingsChange();
  const { value, setValue, isKept, clear } = useDraft('welcome', AT_FIRST, readProgress);
  const { place: index, answers } = value;
  const screen = SCREENS[index]!;
  const asks = screen === 'hours' || screen === 'equipment' || screen === 'desk' ? screen : null;

  const go = (to: number, left = answers) => {
    setProblem(null);
    setValue({ place: to, answers: left });
  };
  const setAnswers = (next: WelcomeAnswers) => setValue({ place: index, answers: next });
  const next = async () => {
    if (asks === null) return go(index + 1);
    if (await change(changeBy(asks, answers, settings))) go(index + 1, without(answers, asks));
  };
  // Main closes this window then.
  const finish = async () => {
    const startAtLogin = answers.startsAtLogin ?? true;
    if (await change({ safety: { ...settings.safety, read: true }, startAtLogin })) clear();
  };
  const tryBreak = async () => {
    try {
      // First: once the window is closed, it asks for nothing.
      await bridge().send('act', { type: 'start-break' });
    } catch {
      return setProblem(say('page.notReached'));
    }
    await finish();
  };
  useEnter(screen === 'ready' ? null : () => void next());

  return (
    <main className="page welcome">
      <ProgressHead index={index}>
        {isKept && index > 0 && screen !== 'ready' ? (
          <RestoredLine discard={clear}>{say('welcome.draft')}</RestoredLine>
        ) : null}
      </ProgressHead>
      <Notices notices={notices} />
      <div className="welcome-screen" key={screen}>
        {shown()}
      </div>
      <footer className="page-end welcome-end">
        {index === 0 ? null : (
          <Button className="button bare welcome-back" onPress={() => go(index - 1)}>
            {say('welcome.back')}
          </Button>
        )}
        <Problem text={problem} />
        {asks === null ? null : (
          <Button className="button bare" onPress={() => go(index + 1, without(answers, asks))}>
            {say('welcome.skip')}
          </Button>
        )}
        {screen === 'ready' ? (
          <>
            <Button className="button" onPress={() => void finish()}>
              {say('welcome.done')}
            </Button>
            <Button className="button primary" onPress={() => void tryBreak()}>
              {say('welcome.try')}
            </Button>
          </>
        ) : (
          <Button className="button primary" onPress={() => void next()}>
            {say('welcome.next')}
          </Button>
        )}
      </footer>
    </main>
  );

  function shown() {
    switch (screen) {
      case 'what':
        return <WhatItDoes />;
      case 'safety':
        return <Safety />;
      case 'hours':
        return (
          <WorkHours
            hours={answers.hours ?? hoursAnswer(settings.workHours)}
            week={settings.workHours.week}
            onChoose={(hours) => setAnswers({ ...answers, hours })}
            onExact={() => setAnswers(without(answers, 'hours'))}
          />
        );
      case 'equipment':
        return (
          <EquipmentQuestions
            equipment={answers.equipment?.things ?? settings.equipment}
            position={answers.equipment?.position ?? settings.exercises.position}
            onEquipment={(things) => setAnswers({ ...answers, equipment: { ...answers.equipment, things } })}
            onPosition={(position) => setAnswers({ ...answers, equipment: { ...answers.equipment, position } })}
          />
        );
      case 'desk':
        return (
          <DeskQuestions
            check={answers.desk ?? settings.desk.check ?? {}}
            onCheck={(desk) => setAnswers({ ...answers, desk })}
            mouseHand={answers.sides?.mouseHand ?? settings.exercises.mouseHand}
            firstSide={answers.sides?.firstSide ?? settings.exercises.firstSide}
            onSides={(sides) => setAnswers({ ...answers, sides: { ...answers.sides, ...sides } })}
          />
        );
      case 'ready':
        return (
          <Ready
            startsAtLogin={answers.startsAtLogin ?? true}
            onStartsAtLogin={(startsAtLogin) => setAnswers({ ...answers, startsAtLogin })}
          />
        );
    }
  }
}

/** How far one has come: the strand fills, and what was crossed comes loose. */
function ProgressHead({ index, children }: { readonly index: number; readonly children: ReactNode }) {
  const say = useSay();
  const at = useEased(index);
  const isOver = index === COUNTED;
  return (
    <div className="welcome-way">
      {isOver ? null : (
        <Strand progress={(at + 1) / COUNTED} tension={1 - at / (COUNTED - 1)} width={14} className="welcome-mark" />
      )}
      <p className="quiet figures" role="status">
        {isOver ? null : say('welcome.progress', { number: index + 1, count: COUNTED })}
      </p>
      {children}
    </div>
  );
}

/** Enter goes on, wherever the focus is but on a button. */
function useEnter(go: (() => void) | null): void {
  const onEnter = useEffectEvent(() => go?.());
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isOther = event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      const isOwn = event.target instanceof Element && event.target.closest('button, a, summary') !== null;
      if (event.key === 'Enter' && !isOther && !isOwn) onEnter();
    };
    // On its way down: radio buttons keep the key to themselves.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
