/** The figure's colours, light and dark. The same in windows and in files. */
import type { Tone } from './picture.ts';

export type Theme = 'light' | 'dark';
export type Palette = Readonly<Record<Tone | 'glow', string>>;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    skin: '#dcae88',
    'skin-far': '#cb9c76',
    'skin-edge': '#c2916a',
    top: '#45857e',
    'top-far': '#3a736d',
    'top-edge': '#356b65',
    legs: '#5a524a',
    'legs-far': '#4c453e',
    'legs-edge': '#48413b',
    shoe: '#958876',
    hair: '#4a382d',
    face: '#4a3326',
    ink: '#8b7f70',
    prop: '#f3ecdf',
    band: '#c47a3a',
    ball: '#d9924f',
    floor: '#ece3d3',
    glow: '#f7a75c',
  },
  dark: {
    skin: '#dcae88',
    'skin-far': '#cb9c76',
    'skin-edge': '#c2916a',
    top: '#5d9f97',
    'top-far': '#4b857e',
    'top-edge': '#427670',
    legs: '#7d7368',
    'legs-far': '#6a6157',
    'legs-edge': '#5f564d',
    shoe: '#a3957f',
    hair: '#57443a',
    face: '#4a3326',
    ink: '#9a8d7c',
    prop: '#35302b',
    band: '#e0a063',
    ball: '#e0a063',
    floor: '#2d2925',
    glow: '#ffb76b',
  },
};
