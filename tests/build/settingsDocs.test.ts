import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { withTables } from '../../build/settingsDocs.ts';
import { allows, described, field, flag, number, object, section, text } from '../../shared/settings/fields.ts';
import { SETTING_FIELDS, fieldsOfSchema } from '../../shared/settings/fieldList.ts';

const page = await readFile(resolve(import.meta.dirname, '../../docs/settings.md'), 'utf8');

describe('docs/settings.md', () => {
  it('docs/settings.md has every field with its default, range and meaning, as the schema has them: `npm run docs:settings`', () => {
    expect(page).toBe(withTables(page, SETTING_FIELDS));
  });

  it('docs/settings.md is made of a schema that says of every field what it is for and what it may be', () => {
    expect(SETTING_FIELDS.filter(({ meaning }) => meaning === null).map(({ path }) => path)).toEqual([]);
    expect(SETTING_FIELDS.filter(({ values }) => values === null).map(({ path }) => path)).toEqual([]);
    expect(SETTING_FIELDS.length).toBeGreaterThan(50);
  });
});

const tea = section({
  cups: field(number(0, 9), 2, 'cups of tea'),
  kinds: field(
    v.array(
      object({ name: described(text('name', 20), 'its name'), green: v.exactOptional(described(flag, 'or black')) }),
    ),
    [],
    'what there is',
  ),
});
const fields = fieldsOfSchema(object({ tea }), { tea: { cups: 2, kinds: [] } });

describe('npm run docs:settings', () => {
  it('npm run docs:settings writes a row for each field and each field of a list, and leaves the words around the table alone', () => {
    expect(withTables('Before.\n<!-- settings: tea -->\nold\n<!-- end -->\nAfter.\n', fields)).toBe(
      [
        'Before.',
        '<!-- settings: tea -->',
        '| key | default | values | meaning |',
        '| --- | --- | --- | --- |',
        '| `tea.cups` | 2 | 0 to 9 | cups of tea |',
        '| `tea.kinds` | `[]` | a list | what there is |',
        '| `tea.kinds[].name` | needed | 1 to 20 characters | its name |',
        '| `tea.kinds[].green` | none | `true` or `false` | or black |',
        '<!-- end -->',
        'After.',
        '',
      ].join('\n'),
    );
  });

  it('npm run docs:settings counts the entries of a list that is not empty by default', () => {
    const list = fieldsOfSchema(object({ tea }), { tea: { cups: 2, kinds: [{ name: 'Green' }, { name: 'Mint' }] } });
    const made = withTables('<!-- settings: tea -->\n<!-- end -->', list);
    expect(made).toContain('| `tea.kinds` | 2 entries | a list | what there is |');
  });

  it('npm run docs:settings puts a field into the table that names it most closely', () => {
    const made = withTables(
      '<!-- settings: tea -->\n<!-- end -->\n<!-- settings: tea.kinds[] -->\n<!-- end -->',
      fields,
    );
    const [first, second] = made.split('<!-- end -->');
    expect(first).toContain('`tea.kinds`');
    expect(first).not.toContain('`tea.kinds[].name`');
    expect(second).toContain('`tea.kinds[].name`');
  });

  it('npm run docs:settings says which field has no table, no meaning or no range, and which table has no setting', () => {
    expect(() => withTables('', fields)).toThrow('no table for tea.cups: add the lines "<!-- settings: tea -->"');
    const table = '<!-- settings: tea -->\n<!-- end -->';
    const bare = fieldsOfSchema(object({ tea: section({ cups: v.optional(flag, true) }) }), {});
    expect(() => withTables(table, bare)).toThrow('tea.cups has no meaning');
    const vague = fieldsOfSchema(object({ tea: section({ cups: field(v.any(), 1, 'cups') }) }), {});
    expect(() => withTables(table, vague)).toThrow('what tea.cups may be');
    const told = fieldsOfSchema(object({ tea: section({ cups: field(allows(v.any(), 'any'), 1, 'cups') }) }), {});
    expect(withTables(table, told)).toContain('| any | cups |');
    expect(() => withTables(`${table}\n<!-- settings: milk -->\n<!-- end -->`, fields)).toThrow('for milk');
  });
});
