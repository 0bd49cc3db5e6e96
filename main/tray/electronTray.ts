/** The icon as Electron shows it: on macOS, Windows, and in trays of the old kind on X11. */
import { Menu, type MenuItemConstructorOptions, Tray, nativeImage } from 'electron';
import { trayBitmaps, type TrayLook } from './icon.ts';
import type { TrayAction, TrayItem, TrayState } from './menu.ts';

/** An icon in the tray. Each part of it is set only when it changes. */
export interface ShownTray {
  show(state: TrayState): void;
  destroy(): void;
}

function image(look: TrayLook): Electron.NativeImage {
  const picture = nativeImage.createEmpty();
  for (const { scaleFactor, width, height, bgra } of trayBitmaps(look, process.platform)) {
    const bitmap = nativeImage.createFromBitmap(bgra, { width, height });
    picture.addRepresentation({ scaleFactor, width, height, buffer: bitmap.toPNG() });
  }
  picture.setTemplateImage(process.platform === 'darwin');
  return picture;
}

function template(items: readonly TrayItem[], run: (action: TrayAction) => void): MenuItemConstructorOptions[] {
  return items.map((entry): MenuItemConstructorOptions => {
    if (entry === 'separator') return { type: 'separator' };
    // A single ampersand marks a key to press.
    const label = entry.label.replaceAll('&', '&&');
    if ('items' in entry) return { label, submenu: template(entry.items, run) };
    const { action } = entry;
    const mark = 'mark' in entry ? { type: entry.mark, checked: entry.isOn } : {};
    return action === null ? { label, ...mark, enabled: false } : { label, ...mark, click: () => run(action) };
  });
}

/** Not every tray says that a menu was closed. After this time the next menu no longer waits for it. */
const LONGEST_OPEN_MS = 600_000;

/** @param run carries out what is chosen; @param open answers a click on the icon */
export function createElectronTray(first: TrayState, run: (action: TrayAction) => void, open: () => void): ShownTray {
  const tray = new Tray(image(first.look));
  const shown = { look: key(first.look), tooltip: '', menu: '' };
  let openedAt = -Infinity;
  let waiting: readonly TrayItem[] | null = null;
  tray.on('click', open);

  /** A menu that is open does not change: entries would move under the pointer. */
  function setMenu(items: readonly TrayItem[]): void {
    if (performance.now() - openedAt < LONGEST_OPEN_MS) {
      waiting = items;
      return;
    }
    if (key(items) === shown.menu) return;
    shown.menu = key(items);
    const menu = Menu.buildFromTemplate(template(items, run));
    menu.on('menu-will-show', () => (openedAt = performance.now()));
    menu.on('menu-will-close', () => setImmediate(closed));
    tray.setContextMenu(menu);
  }

  /** Waits until the click that closed it is carried out. */
  function closed(): void {
    openedAt = -Infinity;
    const next = waiting;
    waiting = null;
    if (next !== null && !tray.isDestroyed()) setMenu(next);
  }

  function show({ look, tooltip, menu }: TrayState): void {
    if (key(look) !== shown.look) tray.setImage(image(look));
    if (tooltip !== shown.tooltip) tray.setToolTip(tooltip);
    shown.look = key(look);
    shown.tooltip = tooltip;
    setMenu(menu);
  }

  show(first);
  return { show, destroy: () => tray.destroy() };
}

const key = (part: TrayLook | readonly TrayItem[]) => JSON.stringify(part);
