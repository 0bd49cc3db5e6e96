/**
 * `npm run docs:settings`: writes the tables of docs/settings.md anew from the schema. A table stands between
 * `<!-- settings: PATH ... -->` and `<!-- end -->`, and has the fields at and below those paths but for those that
 * another table names more closely. The words around the tables are left alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SETTING_FIELDS, type SettingField } from '../shared/settings/fieldList.ts';

const PAGE = resolve(import.meta.dirname, '../docs/settings.md');
const TABLE = /<!-- settings: (.+?) -->\n[^]*?<!-- end -->/g;

type Row = readonly [keys: readonly string[], ...cells: string[]];

function presetOf({ preset, needed }: SettingField): string {
  if (preset === undefined) return needed ? 'needed' : 'none';
  // Whole objects are too much for a cell.
  if (Array.isArray(preset) && typeof preset[0] === 'object' && !Array.isArray(preset[0]))
    return `${preset.length} entries`;
  return typeof preset === 'number' ? String(preset) : `\`${JSON.stringify(preset).replaceAll(',', ', ')}\``;
}

function rowOf(field: SettingField): Row {
  const { path, meaning, values } = field;
  if (meaning === null)
    throw new Error(`${path} has no meaning in the schema; give it one with field() or described().`);
  if (values === null) throw new Error(`The schema does not tell what ${path} may be; say it with allows().`);
  return [[path], presetOf(field), values, meaning];
}

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.'));

/** Neighbours that differ in nothing but their key share a row. */
function joined(rows: readonly Row[]): readonly Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const [keys, ...cells] = row;
    const [former, ...same] = result.at(-1) ?? [[]];
    const isSame = former.length > 0 && parentOf(former[0]!) === parentOf(keys[0]!) && String(same) === String(cells);
    if (isSame) result[result.length - 1] = [[...former, ...keys], ...cells];
    else result.push(row);
  }
  return result;
}

function keyCell(keys: readonly string[]): string {
  const [first, last] = [keys[0]!, keys.at(-1)!];
  if (keys.length === 1) return `\`${first}\``;
  return `\`${first}\` ${keys.length === 2 ? 'and' : 'to'} \`${last.slice(parentOf(last).length)}\``;
}

function tableOf(fields: readonly SettingField[]): string {
  const rows = joined(fields.map(rowOf)).map(([keys, ...cells]) => `| ${[keyCell(keys), ...cells].join(' | ')} |`);
  return ['| key | default | values | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const isBelow = (path: string, top: string) =>
  path === top || path.startsWith(`${top}.`) || path.startsWith(`${top}[]`);

/**
 * The page with its tables made anew. Throws where a field has no words, stands in no table, or a table names what is no
 * setting.
 */
export function withTables(page: string, fields: readonly SettingField[]): string {
  const tops = [...page.matchAll(TABLE)].flatMap(([, named]) => named!.split(' '));
  const closest = (path: string) =>
    tops.filter((top) => isBelow(path, top)).reduce((best, top) => (top.length > best.length ? top : best), '');
  const homeless = fields.find(({ path }) => closest(path) === '');
  if (homeless !== undefined) {
    const [section] = homeless.path.split('.');
    throw new Error(
      `docs/settings.md has no table for ${homeless.path}: add the lines "<!-- settings: ${section} -->" and "<!-- end -->".`,
    );
  }
  return page.replaceAll(TABLE, (_whole, named: string) => {
    const rows = named.split(' ').flatMap((top) => {
      const own = fields.filter(({ path }) => closest(path) === top);
      if (own.length === 0) throw new Error(`docs/settings.md has a table for ${top}, which is no setting.`);
      return own;
    });
    return `<!-- settings: ${named} -->\n${tableOf(rows)}\n<!-- end -->`;
  });
}

if (import.meta.main) writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8'), SETTING_FIELDS));
