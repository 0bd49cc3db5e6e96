import { useEffect, useLayoutEffect, useRef } from 'react';
import type { UndoableChanges } from './useUndo.ts';

/** Ctrl or Cmd with Z undoes; with Shift, or with Y, it redoes. A text field has its own undo. */
export function useUndoKeys({ undo, redo }: Pick<UndoableChanges, 'undo' | 'redo'>): void {
  const ways = useRef({ undo, redo });
  useLayoutEffect(() => {
    ways.current = { undo, redo };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !(isUndo || isRedo) || keepsKeys(event.target)) return;
      event.preventDefault();
      (isUndo ? ways.current.undo : ways.current.redo)?.();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

const NO_TEXT: ReadonlySet<string> = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'file']);

/** Whether it keeps the keys for itself: a text field, or a part of a dialog. */
export function keepsKeys(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="dialog"]') !== null) return true;
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement;
}
