/**
 * `npm run bench -- [moment] [engine] [patterns] [windows] [tray] [--json] [--quick]`: how good, fast and light it is,
 * against its goals; or parts of it.
 */
import { parseArgs } from 'node:util';
import { bundle, staleParts } from '../../build/bundle.ts';
import { desktopMissing } from '../support/desktop/electronApp.ts';
import { samplesPerSecond, simulatedYear } from './engine.ts';
import { figureCost } from './figure.ts';
import { handsMissing, rightMoment } from './moment.ts';
import { historyOfYears, lostToKills } from './history.ts';
import { type Measure, isMet } from './measure.ts';
import { breakOpening, cardOpening } from './openings.ts';
import { previewCost } from './preview.ts';
import {
  type PatternMeasures,
  patternFalseAlarms,
  patternKinds,
  patternLooking,
  patternPower,
  patternSpeed,
  patternTable,
} from './patterns.ts';
import { pointerCpu, restCpu, trayMemory, trayRenderers } from './trayApp.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});
/** Five minutes of pointer movement, and of rest; `--quick` takes one. */
const TRAY_SECONDS = values.quick ? 60 : 300;

function tell(measure: Measure): void {
  if (values.json) return console.log(JSON.stringify({ ...measure, met: isMet(measure) }));
  const { name, value, unit, goal, note } = measure;
  const wanted = 'atLeast' in goal ? `at least ${goal.atLeast.toLocaleString('en')}` : `at most ${goal.atMost}`;
  const shown = value >= 1000 ? Math.round(value).toLocaleString('en') : value.toFixed(2);
  console.log(
    `${isMet(measure) ? 'met   ' : 'missed'}  ${name}: ${shown} ${unit} (${wanted}${note ? `; ${note}` : ''})`,
  );
}

function tellPatterns(): void {
  const times = values.quick ? 0.1 : 1;
  const tellAll = ({ measures, table }: PatternMeasures) => {
    for (const measure of measures) tell(measure);
    if (!values.json) console.log(table);
  };
  tell(patternSpeed());
  tellAll(patternPower(40 * times));
  tellAll(patternFalseAlarms(60 * times));
  tellAll(patternLooking(60 * times));
  if (values.json) return;
  console.log(patternTable(20 * times));
  console.log(patternKinds(20 * times));
}

function tellMoment(): void {
  const missing = handsMissing();
  if (missing !== null) return console.error(`The right moment is not measured: ${missing}`);
  const { table, measures } = rightMoment();
  for (const measure of measures) tell(measure);
  if (!values.json) console.log(table);
}

async function tellTray(): Promise<void> {
  const missing = desktopMissing();
  if (missing !== null) return console.error(`The tray app is not measured: ${missing}`);
  await bundle(await staleParts());
  tell(await trayRenderers());
  tell(await trayMemory());
  tell(await restCpu(TRAY_SECONDS));
  tell(await pointerCpu(TRAY_SECONDS));
}

async function tellWindows(): Promise<void> {
  const missing = desktopMissing();
  if (missing !== null) return console.error(`The windows are not measured: ${missing}`);
  await bundle(await staleParts());
  tell(await cardOpening());
  tell(await breakOpening('window'));
  tell(await breakOpening('fullscreen'));
  for (const measure of await figureCost()) tell(measure);
}

async function tellEngine(): Promise<void> {
  tell(samplesPerSecond());
  tell(simulatedYear());
  tell(previewCost());
  for (const measure of historyOfYears()) tell(measure);
  tell(await lostToKills(values.quick ? 20 : 200));
}

const PARTS = { moment: tellMoment, engine: tellEngine, patterns: tellPatterns, windows: tellWindows, tray: tellTray };

for (const [name, measurePart] of Object.entries(PARTS))
  if (positionals.length === 0 || positionals.includes(name)) await measurePart();
process.exit(0);
