import { checkInFaultText } from '../../shared/words/problem.ts';
import { useState } from 'react';
import type { CheckInKept } from '../../shared/bridge.ts';
import type { CheckInInput } from '../../shared/diary/checkIn.ts';
import { bridge } from '../ui/bridge.ts';
import { useSnapshot } from '../ui/snapshot.ts';
import { CheckInSaved } from './CheckInSaved.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { useSay } from '../ui/say.ts';
import '../ui/page.css';
import './check-in-page.css';

/** The form, with what is in it at first and the check-in that it corrects; or what was saved. */
type Stage =
  | { readonly is: 'form'; readonly given: CheckInInput | null; readonly corrects: number | null }
  | { readonly is: 'saved'; readonly input: CheckInInput; readonly result: CheckInKept };

/** A whole check-in: a number, and where and in words if one likes; then the way to change it. */
export function CheckInPage() {
  const say = useSay();
  const { checkInBeingEdited } = useSnapshot().snapshot;
  const formFor = (of: typeof checkInBeingEdited): Stage => ({ is: 'form', given: of, corrects: of?.at ?? null });
  const [stage, setStage] = useState<Stage>(() => formFor(checkInBeingEdited));
  const [begun, setBegun] = useState(checkInBeingEdited);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  if (checkInBeingEdited !== null && checkInBeingEdited.at !== begun?.at) {
    setBegun(checkInBeingEdited);
    setStage(formFor(checkInBeingEdited));
  }

  async function save(input: CheckInInput, corrects: number | null, onSaved: () => void): Promise<void> {
    if (isSaving) return;
    setIsSaving(true);
    try {
      const result = await bridge().send('checkIn', { ...input, corrects });
      if (corrects !== null && result.fault !== null) return setProblem(checkInFaultText(say, result.fault));
      setProblem(null);
      onSaved();
      setStage({ is: 'saved', input, result });
    } catch {
      setProblem(say('page.notReached'));
    } finally {
      setIsSaving(false);
    }
  }

  async function takeBack(input: CheckInInput, at: number): Promise<void> {
    try {
      const fault = await bridge().send('takeBackCheckIn', at);
      setProblem(fault === null ? null : checkInFaultText(say, fault));
      if (fault === null) setStage({ is: 'form', given: input, corrects: null });
    } catch {
      setProblem(say('page.notReached'));
    }
  }

  switch (stage.is) {
    case 'form':
      return (
        <CheckInForm
          key={stage.corrects ?? 'new'}
          given={stage.given}
          corrects={stage.corrects}
          problem={problem}
          isSaving={isSaving}
          onSave={(input, onSaved) => void save(input, stage.corrects, onSaved)}
        />
      );
    case 'saved':
      return (
        <CheckInSaved
          checkIn={stage.input}
          fault={stage.result.fault}
          problem={problem}
          onChange={() => setStage({ is: 'form', given: stage.input, corrects: stage.result.at })}
          onTakeBack={() => void takeBack(stage.input, stage.result.at)}
        />
      );
  }
}
