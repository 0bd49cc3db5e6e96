import { app } from 'electron';
import type { Order } from './cli/order.ts';
import type { Clock } from './clock.ts';
import { record, writeProblem } from './record.ts';
import { sense } from './sense.ts';

/** Runs the recorder in place of the tray app; quits when it is done. */
export function setUpRecording(order: Extract<Order, { is: 'record' }>, clock: Clock): void {
  const stop = record({
    clock,
    file: order.file,
    seconds: order.seconds,
    sense: (on) => sense(clock, on),
    say: (text) => process.stderr.write(`${text}\n`),
    onDone(error) {
      if (error !== null) process.stderr.write(`record: ${writeProblem(order.file, error)}\n`);
      app.exit(error === null ? 0 : 1);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}
