/** The icon in the system tray. Each part is set only when it changes. */
import { Menu, type MenuItemConstructorOptions, Tray, nativeImage } from 'electron';
import { trayBitmaps, type TrayLook } from './icon.ts';
import type { TrayAction, TrayItem, TrayState } from './menu.ts';

export interface UnknotTray {
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
    if ('items' in entry) return { label: entry.label, submenu: template(entry.items, run) };
    const { label, action } = entry;
    const mark = 'mark' in entry ? { type: entry.mark, checked: entry.isOn } : {};
    return action === null ? { label, ...mark, enabled: false } : { label, ...mark, click: () => run(action) };
  });
}

/** Puts the icon into the tray. @param run carries out what is chosen; @param open answers a click on the icon */
export function createTray(first: TrayState, run: (action: TrayAction) => void, open: () => void): UnknotTray {
  const tray = new Tray(image(first.look));
  const shown = { look: key(first.look), tooltip: '', menu: '' };
  tray.on('click', open);

  function show({ look, tooltip, menu }: TrayState): void {
    if (key(look) !== shown.look) tray.setImage(image(look));
    if (tooltip !== shown.tooltip) tray.setToolTip(tooltip);
    if (key(menu) !== shown.menu) tray.setContextMenu(Menu.buildFromTemplate(template(menu, run)));
    Object.assign(shown, { look: key(look), tooltip, menu: key(menu) });
  }

  show(first);
  return { show, destroy: () => tray.destroy() };
}

const key = (part: TrayLook | readonly TrayItem[]) => JSON.stringify(part);
