import * as v from 'valibot';
import { fieldsOf } from './definitions/define.ts';
import { DEFINITIONS } from './definitions/index.ts';
import { object } from './fields.ts';

export { EQUIPMENT, type Equipment } from '../exercises/exercise.ts';
export { MANNERS } from './definitions/breaks.ts';

/** Every setting, with its range, default and meaning. Missing keys take the default. */
export const settingsSchema = object(fieldsOf(DEFINITIONS));

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Settings by section; a section that is given replaces the whole section. */
export type SettingsChange = Partial<Omit<Settings, 'schemaVersion'>>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
