import { describe, expect, it } from 'vitest';
import { fullscreenHoldOf } from '../../../shared/apps/fullscreenHold.ts';

const SLIDESHOWS = ['POWERPNT.EXE', 'Microsoft PowerPoint', 'Keynote', 'libreoffice-impress', 'pdfpc'];

describe('an application in full screen', () => {
  it.each([
    ['unlimited', ['vlc', 'mpv', 'Kodi', 'zoom', 'OpenTTD', 'steam_app_1245620', ...SLIDESHOWS]],
    ['limited', ['firefox', 'Google-chrome', 'Code', 'kitty', 'Evince', 'Household ledger', null]],
    ['none', ['Blender', 'krita', 'QGIS', 'Microsoft Excel', 'Remmina', 'AnyDesk', 'Audacity']],
  ] as const)('an application in full screen holds prompts back: %s', (hold, apps) => {
    for (const app of apps) expect([app, fullscreenHoldOf(app, [])]).toEqual([app, hold]);
  });

  it('an application in full screen holds prompts back as the person said, before any list', () => {
    const rules = [
      { match: 'BLENDER', weight: 1, hold: true },
      { match: 'vlc', weight: 0, hold: false },
      { match: 'Household ledger', weight: 0.4, hold: false },
      { match: 'Solitaire', weight: 0.4, rest: true },
    ];
    const said = ['Blender', 'vlc', 'household ledger', 'Solitaire'].map((app) => fullscreenHoldOf(app, rules));
    expect(said).toEqual(['unlimited', 'none', 'none', 'unlimited']);
  });

  it('an application in full screen that no list knows is taken for what the person said that it is like', () => {
    const likeWeight = (weight: number) => fullscreenHoldOf('Own CAD', [{ match: 'Own CAD', weight }]);
    expect([likeWeight(1), likeWeight(0.4), likeWeight(0.2), likeWeight(0.33)]).toEqual([
      'none',
      'limited',
      'limited',
      'limited',
    ]);
    // Photo and video on the one side, games on the other.
    expect(likeWeight(0.9)).toBe('limited');
    // A weight alone does not make a film or a painting program something else.
    expect(fullscreenHoldOf('vlc', [{ match: 'vlc', weight: 1 }])).toBe('unlimited');
    expect(fullscreenHoldOf('Krita', [{ match: 'Krita', weight: 0.2 }])).toBe('none');
  });
});
