import { type Message, connectProtocol } from './protocol.ts';

type Electron = typeof Electron.CrossProcessExports;

/** The main process of an app, asked through its inspector. */
export interface MainProcess {
  /**
   * Runs a function there, with Electron's modules and an argument, and gives back what it returns or resolves to.
   * The function goes over as its text: it sees nothing around it. Argument and answer go as JSON.
   */
  evaluate<R>(question: (electron: Electron) => R | Promise<R>): Promise<R>;
  evaluate<R, A>(question: (electron: Electron, arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** Lets go of it; questions without an answer reject. */
  disconnect(): void;
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  /** Stack of what the question threw. */
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Function of the main process that brings an answer over. */
const ANSWER = 'unknotAnswer';
/** Function of the main process that asks a question. */
const ASK = 'unknotAsk';

/**
 * An answer is sent when it is there, instead of awaited by the inspector: the inspector holds the promise that it
 * awaits only weakly, and a garbage collection loses it (https://github.com/microsoft/playwright/issues/33737).
 */
const SET_UP = `{
  const electron = require('electron');
  const answer = (id, outcome) => ${ANSWER}(JSON.stringify({ id, ...outcome }));
  globalThis.${ASK} = (id, question, arg) => {
    const fail = (error) => answer(id, { error: String(error?.stack ?? error) });
    try {
      const value = question(electron, arg);
      if (typeof value?.then !== 'function') return answer(id, { value });
      value.then((settled) => answer(id, { value: settled })).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}`;

/** Connects to the inspector of a main process; resolves once it can be asked. */
export async function connectMainProcess(url: string): Promise<MainProcess> {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;

  const inspector = await connectProtocol(url, {
    onMessage({ method, params }: Message) {
      const { name, payload } = (params ?? {}) as { readonly name?: string; readonly payload?: string };
      if (method !== 'Runtime.bindingCalled' || name !== ANSWER || payload === undefined) return;
      const { id, value, error } = JSON.parse(payload) as Answer;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(value as never);
      else asked?.reject(new Error(error));
    },
    onClose() {
      for (const { reject } of waiting.values()) reject(new Error('The app has ended the connection.'));
      waiting.clear();
    },
  });

  async function run(expression: string): Promise<void> {
    // `require` is there for the command line of the inspector only.
    const params = { expression, includeCommandLineAPI: true };
    const { exceptionDetails: thrown } = await inspector.call<Thrown>('Runtime.evaluate', params);
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  }

  async function evaluate(question: unknown, arg?: unknown): Promise<never> {
    const id = nextId++;
    const answered = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }));
    const asked = run(`${ASK}(${id}, ${String(question)}, ${JSON.stringify(arg)})`);
    // Whichever comes first: an app that quits on a question closes without having said that it was asked.
    return Promise.race([answered, asked.then(() => answered)]);
  }

  await inspector.call('Runtime.enable');
  await inspector.call('Runtime.addBinding', { name: ANSWER });
  await run(SET_UP);
  return { evaluate, disconnect: inspector.close };
}

interface Thrown {
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}
