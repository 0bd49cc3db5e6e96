/**
 * `npm run figures -- OUTDIR`: for each exercise a strip of its postures, and all of them on one contact sheet.
 * `npm run figures -- OUTDIR ID ...`: the strips of those exercises alone, as PNG as well, while they are being drawn.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { CATALOGUE } from '../shared/exercises/catalogue.ts';
import type { Exercise } from '../shared/exercises/exercise.ts';
import { moveOf } from '../shared/exercises/moves/index.ts';
import { PALETTES, type Theme } from '../shared/figure/colours.ts';
import { type Performance, instantAt, perform } from '../shared/figure/performance.ts';
import { draw } from '../shared/figure/scene.ts';
import { type Still, frameOf, stillsOf } from '../shared/figure/stills.ts';
import { glowGradient, shapeToSvg } from '../shared/figure/svg.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const GROUND: Readonly<Record<Theme, string>> = { light: '#f8f4ec', dark: '#23201d' };
const INK: Readonly<Record<Theme, string>> = { light: '#5f5648', dark: '#c6baa8' };
const GAP = 8;
const ROOM_FOR_WORDS = 22;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One posture, `px` wide and high, with its upper left corner at x, y. */
function picture(performance: Performance, time: number, theme: Theme, px: number, x: number, y: number): string {
  const frame = frameOf(performance.move);
  const shapes = draw(instantAt(performance, time).scene).map((shape) =>
    shapeToSvg(shape, PALETTES[theme], glowId(theme)),
  );
  const box = `viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}"`;
  return `<svg x="${x}" y="${y}" width="${px}" height="${px}" ${box}>${shapes.join('')}</svg>`;
}

const glowId = (theme: Theme) => `glow-${theme}`;

function words(text: string, theme: Theme, x: number, y: number, size: number): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-family="DejaVu Sans, sans-serif" font-size="${size}" fill="${INK[theme]}">${escaped(text)}</text>`;
}

function sheet(width: number, height: number, body: string): string {
  const gradients = THEMES.map((theme) => glowGradient(PALETTES[theme], glowId(theme))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${gradients}</defs>${body}</svg>`;
}

const ground = (theme: Theme, x: number, y: number, width: number, height: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${GROUND[theme]}"/>`;

function labelOf({ step, beat }: Still): string {
  const side = beat.side === 'both' ? '' : `, ${beat.side}`;
  return `Step ${step + 1}${side}${beat.kind === 'hold' ? ', hold' : ''}`;
}

/** All postures of an exercise in a row, light above dark. */
function strip(performance: Performance, px: number): string {
  const stills = stillsOf(performance);
  const width = stills.length * (px + GAP) + GAP;
  const row = px + ROOM_FOR_WORDS + GAP;
  const rows = THEMES.map((theme, line) => {
    const pictures = stills.map((still, i) => {
      const x = GAP + i * (px + GAP);
      const label = words(labelOf(still), theme, x + px / 2, line * row + px + ROOM_FOR_WORDS - 2, 12);
      return picture(performance, still.time, theme, px, x, line * row + GAP) + label;
    });
    return ground(theme, 0, line * row, width, row) + pictures.join('');
  });
  return sheet(width, row * THEMES.length, rows.join(''));
}

/** The posture that shows most: its working muscles are the brightest, and it is held if one of those is. */
function tellingStill(performance: Performance): Still {
  const rank = ({ beat }: Still) =>
    beat.to.effort + (beat.kind === 'hold' ? 0.5 : 0) - (beat.side === 'left' ? 0.1 : 0);
  return stillsOf(performance).toSorted((a, b) => rank(b) - rank(a))[0]!;
}

const COLUMNS = 8;
const TILE = 190;

function contactSheet(performances: readonly (readonly [Exercise, Performance])[]): string {
  const rows = Math.ceil(performances.length / COLUMNS);
  const tile = TILE + ROOM_FOR_WORDS;
  const width = COLUMNS * TILE;
  const halves = THEMES.map((theme, half) => {
    const top = half * rows * tile;
    const tiles = performances.map(([exercise, performance], i) => {
      const [x, y] = [(i % COLUMNS) * TILE, top + Math.floor(i / COLUMNS) * tile];
      const { time } = tellingStill(performance);
      return picture(performance, time, theme, TILE, x, y) + words(exercise.id, theme, x + TILE / 2, y + TILE + 12, 11);
    });
    return ground(theme, 0, top, width, rows * tile) + tiles.join('');
  });
  return sheet(width, rows * tile * THEMES.length, halves.join(''));
}

function performanceOf(exercise: Exercise): Performance {
  const move = moveOf(exercise.id);
  if (move === null) throw new Error(`${exercise.id} has no movement in shared/exercises/moves`);
  return perform(move, exercise.seconds);
}

const toPng = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: true } }).render();

function asked(ids: readonly string[]): readonly Exercise[] {
  return ids.map((id) => {
    const exercise = CATALOGUE.find((each) => each.id === id);
    if (exercise === undefined) throw new Error(`There is no exercise "${id}" in shared/exercises/catalogue.ts`);
    return exercise;
  });
}

async function main(folder: string | undefined, ids: readonly string[]): Promise<string> {
  if (folder === undefined) throw new Error('Say where to put the pictures: npm run figures -- OUTDIR');
  const out = resolve(folder);
  await mkdir(out, { recursive: true });
  const exercises: readonly Exercise[] = ids.length > 0 ? asked(ids) : CATALOGUE;
  const performances = exercises.map((exercise) => [exercise, performanceOf(exercise)] as const);
  for (const [{ id }, performance] of performances) {
    const svg = strip(performance, 240);
    await writeFile(join(out, `${id}.svg`), svg);
    if (ids.length > 0) await writeFile(join(out, `${id}.png`), toPng(svg).asPng());
  }
  if (ids.length > 0) return `${ids.join(', ')}: drawn in ${out}`;
  const image = toPng(contactSheet(performances));
  await writeFile(join(out, 'figures.png'), image.asPng());
  return `${performances.length} strips and figures.png (${image.width} x ${image.height}) are in ${out}`;
}

try {
  console.log(await main(process.argv[2], process.argv.slice(3)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
