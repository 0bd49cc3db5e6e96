import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { noticeText } from '../../../shared/words/notices.ts';
import { createSay } from '../../../shared/words/say.ts';
import { catchFaults } from '../../../main/start/faults.ts';

function setUp() {
  const process = new EventEmitter();
  const logged: string[] = [];
  const faults = catchFaults(process as never, (text) => logged.push(text));
  const told: string[] = [];
  return {
    process,
    logged,
    faults,
    told,
    follow: () => faults.follow((fault) => told.push(noticeText(createSay('en'), fault))),
  };
}

it('an error that nobody caught is logged with stack, code and cause, and told in a sentence', () => {
  const { process, logged, told, follow } = setUp();
  follow();
  const cause = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  process.emit('uncaughtException', new Error('The tray is gone', { cause }));
  expect(logged[0]).toMatch(/^uncaught error: .*The tray is gone/);
  expect(logged[0]).toContain('faults.test.ts');
  expect(logged[0]).toContain("code: 'ENOENT'");
  expect(told).toEqual([
    'Something in Unknot went wrong: The tray is gone. It goes on, and its log has more about it.',
  ]);
});

it.each([
  ['a text', 'a text'],
  [undefined, 'undefined'],
  [{ code: 7 }, '{ code: 7 }'],
  [new TypeError(), 'TypeError'],
])('a promise that was rejected with %j is told, and so is one from before anybody listened', (thrown, words) => {
  const { process, logged, told, follow } = setUp();
  process.emit('unhandledRejection', thrown);
  expect(logged[0]).toMatch(/^unhandled rejection: /);
  follow();
  expect(told).toEqual([expect.stringContaining(`went wrong: ${words}.`)]);
});
