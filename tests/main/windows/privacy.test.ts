import { describe, expect, it } from 'vitest';
import { closeBackDoors, lockDown, silenceChromium } from '../../../main/windows/privacy.ts';

function commandLineOf(given: readonly string[]) {
  const switches = new Map(given.map((name) => [name, '']));
  return {
    switches,
    hasSwitch: (name: string) => switches.has(name),
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    removeSwitch: (name: string) => void switches.delete(name),
  };
}

const app = (commandLine: ReturnType<typeof commandLineOf>) =>
  ({ commandLine, enableSandbox() {} }) as unknown as Parameters<typeof silenceChromium>[0];

describe('the switches of the app', () => {
  it('the switches of the app let Chromium look up no name and find no proxy, whatever was asked for at the start', () => {
    const commandLine = commandLineOf(['host-resolver-rules', 'proxy-server', 'lang']);
    closeBackDoors(app(commandLine));
    silenceChromium(app(commandLine));
    expect(commandLine.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...commandLine.switches.keys()]).toContain('no-proxy-server');
    expect([...commandLine.switches.keys()]).not.toContain('proxy-server');
  });

  it('the switches of the app open the packaged app to no debugger, and say which they were', () => {
    const commandLine = commandLineOf([
      'remote-debugging-port',
      'remote-allow-origins',
      'no-sandbox',
      'ozone-platform',
    ]);
    expect(closeBackDoors(app(commandLine))).toEqual(['remote-debugging-port', 'remote-allow-origins']);
    expect([...commandLine.switches.keys()]).toEqual(['no-sandbox', 'ozone-platform']);
  });
});

it('a session names no language to its spell checker before it is told anything else', () => {
  const told: string[] = [];
  const session = new Proxy(
    {},
    { get: (_, name) => (name === 'webRequest' ? session : () => told.push(String(name))) },
  );
  lockDown(session as Parameters<typeof lockDown>[0], true);
  if (process.platform !== 'darwin') expect(told[0]).toBe('setSpellCheckerLanguages');
});
