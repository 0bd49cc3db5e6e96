/** Reads `history.db` where that may take long, beside the app, which goes on meanwhile and passes the answer on. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingTask, readBeside } from './readHistory.ts';

const { file } = workerData as { readonly file: string };

parentPort?.on('message', (task: ReadingTask) => {
  const done = readBeside(file, task);
  parentPort?.postMessage(done, done.is === 'read' ? [done.packed.buffer] : []);
});
