/**
 * - `none`: it is drawn or worked in full screen by habit, so that full screen alone is no reason to wait
 * - `limited`: for some time, since it may be a film, a talk or work
 * - `unlimited`: a film, a game or a talk, which is not disturbed
 */
export type FullscreenHold = 'none' | 'limited' | 'unlimited';

/**
 * Reach weights by kind of application. Weights and their basis: docs/evidence.md D, "Category weights".
 * To add an application, add its name to a list here: see CONTRIBUTING.md.
 */
export interface Category {
  readonly id: string;
  /** Reach weight w, 0 to 1. */
  readonly weight: number;
  /** Prompts wait while such an application is in front: a film, a call, a talk. */
  readonly holds: boolean;
  /** How long such an application in full screen holds prompts back. */
  readonly inFullscreen: FullscreenHold;
  /**
   * Application or executable names in lower case, without `.exe`. A name stands for itself and for names that go on
   * after it with a space, digit, dot or dash: `blender` covers `Blender 4.2` and `blender-launcher`, not `blenderkit`.
   */
  readonly names: readonly string[];
}

/** Applications that are for calls above all. A call in a browser or in a chat looks like any other use of it. */
const FOR_CALLS = [
  'facetime', 'google meet', 'jitsi meet', 'microsoft teams', 'ms-teams', 'msteams', 'teams', 'teams-for-linux', 'skype',
  'webex', 'cisco webex meetings', 'zoom', 'zoom.us', 'zoom workplace', 'zoom meetings', 'gotomeeting', 'bluejeans',
] as const;

/** Applications that a talk is given with. Their window in full screen is the talk, and not the slides being made. */
const FOR_TALKS = [
  'impress', 'libreoffice-impress', 'libreoffice impress', 'keynote', 'microsoft powerpoint', 'powerpnt', 'powerpoint',
  'pdfpc', 'impressive',
] as const;

export const CATEGORIES = [
  {
    id: 'cad',
    weight: 1,
    holds: false,
    inFullscreen: 'none',
    names: [
      '3ds max', '3dsmax', 'acad', 'archicad', 'autocad', 'blender', 'bricscad', 'brlcad', 'c4d', 'catia', 'cinema 4d',
      'cura', 'fusion', 'fusion 360', 'fusion360', 'autodesk fusion', 'freecad', 'houdini', 'houdinifx', 'inventor',
      'librecad', 'maya', 'meshlab', 'microstation', 'modo', 'nx', 'onshape', 'openscad', 'orcaslicer', 'prusaslicer',
      'prusa-slicer', 'revit', 'rhino', 'rhinoceros', 'sketchup', 'sldworks', 'solid edge', 'solidworks', 'solvespace',
      'substance painter', 'adobe substance 3d painter', 'sweethome3d', 'sweet home 3d', 'tekla structures', 'unity',
      'unityhub', 'unrealeditor', 'ue4editor', 'godot', 'vectorworks', 'zbrush',
    ],
  },
  {
    id: 'painting',
    weight: 1,
    holds: false,
    inFullscreen: 'none',
    names: [
      'clip studio', 'clip studio paint', 'clipstudiopaint', 'corel painter', 'fresco', 'krita', 'medibang paint',
      'mypaint', 'opencanvas', 'paint tool sai', 'painttool sai', 'sai2', 'procreate', 'rebelle', 'sketchbook', 'xournalpp',
      'xournal++', 'com.github.xournalpp.xournalpp', 'artrage',
    ],
  },
  {
    id: 'radiology',
    weight: 0.95,
    holds: false,
    inFullscreen: 'none',
    names: [
      '3d slicer', 'slicer', 'slicerapp-real', 'agfa enterprise imaging', 'carestream vue', 'centricity', 'horos',
      'impax', 'microdicom', 'osirix', 'osirix md', 'radiant', 'radiant dicom viewer', 'radiantviewer', 'sectra',
      'sectra ids7', 'synapse', 'visage', 'weasis', 'itk-snap', 'ginkgo cadx', 'aeskulap',
    ],
  },
  {
    id: 'photo',
    weight: 0.9,
    holds: false,
    inFullscreen: 'none',
    names: [
      'adobe illustrator', 'adobe indesign', 'adobe lightroom', 'adobe photoshop', 'affinity', 'affinity designer',
      'affinity photo', 'affinity publisher', 'ansel', 'capture one', 'coreldraw', 'corel photo-paint', 'darktable',
      'digikam', 'gimp', 'illustrator', 'indesign', 'inkscape', 'org.inkscape.inkscape', 'lightroom', 'luminar',
      'dxo photolab', 'paint.net', 'paintdotnet', 'photopea', 'photoshop', 'pixelmator', 'pixelmator pro', 'pinta',
      'quarkxpress', 'rawtherapee', 'scribus', 'shotwell', 'vectornator', 'linearity curve', 'kolourpaint', 'mspaint',
      'aseprite', 'libresprite', 'hugin',
    ],
  },
  {
    id: 'video',
    weight: 0.9,
    holds: false,
    inFullscreen: 'none',
    names: [
      'adobe after effects', 'adobe animate', 'adobe premiere', 'adobe premiere pro', 'after effects', 'afterfx',
      'avid media composer', 'davinci resolve', 'resolve', 'final cut pro', 'flowblade', 'fusion studio', 'imovie',
      'kdenlive', 'org.kde.kdenlive', 'lightworks', 'natron', 'nuke', 'openshot', 'opentoonz', 'pitivi', 'premiere',
      'premiere pro', 'shotcut', 'org.shotcut.shotcut', 'synfig', 'synfigstudio', 'toon boom harmony', 'vegas',
      'vegas pro', 'olive-editor', 'motion',
    ],
  },
  {
    id: 'game',
    weight: 0.9,
    holds: false,
    inFullscreen: 'unlimited',
    names: [
      'age of empires', 'counter-strike', 'cs2', 'csgo', 'dota', 'dota2', 'factorio', 'fortnite', 'league of legends',
      'minecraft', 'overwatch', 'starcraft', 'stellaris', 'valorant', 'warcraft', 'world of warcraft', 'civilization',
      '0ad', 'pyrogenesis', 'openttd', 'steam_app',
    ],
  },
  {
    id: 'gis',
    weight: 0.85,
    holds: false,
    inFullscreen: 'none',
    names: [
      'allegro', 'altium', 'altium designer', 'arcgis', 'arcgis pro', 'arcgispro', 'arcmap', 'cadence virtuoso', 'eagle',
      'eeschema', 'google earth', 'grass gis', 'josm', 'kicad', 'klayout', 'ltspice', 'mapinfo', 'pcbnew', 'qgis',
      'vivado', 'fritzing', 'gnuradio-companion', 'librepcb', 'horizon-eda',
    ],
  },
  {
    id: 'music',
    weight: 0.8,
    holds: false,
    inFullscreen: 'none',
    names: [
      'ableton', 'ableton live', 'ardour', 'audacity', 'bitwig studio', 'bitwig', 'cakewalk', 'cubase', 'fl studio',
      'fl64', 'garageband', 'live', 'lmms', 'logic', 'logic pro', 'musescore', 'pro tools', 'protools', 'qtractor',
      'reaper', 'reason', 'renoise', 'rosegarden', 'studio one', 'tenacity', 'zrythm', 'mixbus', 'sibelius', 'dorico',
    ],
  },
  {
    id: 'design',
    weight: 0.8,
    holds: false,
    inFullscreen: 'none',
    names: [
      'adobe xd', 'axure rp', 'balsamiq', 'excalidraw', 'figma', 'figma-linux', 'framer', 'freeform', 'lunacy', 'miro',
      'mural', 'penpot', 'principle', 'sketch', 'whiteboard', 'microsoft whiteboard', 'protopie', 'akira',
    ],
  },
  {
    id: 'dashboards',
    weight: 0.7,
    holds: false,
    inFullscreen: 'none',
    names: [
      'atas', 'bloomberg', 'eikon', 'metatrader', 'metatrader 5', 'ninjatrader', 'quantower', 'sierra chart',
      'thinkorswim', 'trader workstation', 'tradingview', 'tws', 'power bi', 'power bi desktop', 'pbidesktop', 'tableau',
      'grafana',
    ],
  },
  {
    id: 'spreadsheets',
    weight: 0.6,
    holds: false,
    inFullscreen: 'none',
    names: [
      'calc', 'libreoffice-calc', 'libreoffice calc', 'airtable', 'datagrip', 'dbeaver', 'excel', 'microsoft excel',
      'filemaker', 'filemaker pro', 'gnumeric', 'msaccess', 'microsoft access', 'microsoft dynamics', 'numbers',
      'pgadmin', 'pgadmin4', 'quickbooks', 'sage', 'sap', 'saplogon', 'sap logon', 'sap gui', 'spss', 'tableplus',
      'jamovi', 'gnucash', 'lexware', 'datev', 'sequel ace', 'heidisql', 'mysql workbench',
    ],
  },
  {
    id: 'slides',
    weight: 0.5,
    holds: false,
    inFullscreen: 'none',
    names: [
      ...FOR_TALKS, 'anydesk', 'citrix', 'citrix workspace', 'wfica32', 'drawio', 'draw.io', 'libreoffice-draw',
      'libreoffice draw', 'lucidchart', 'microsoft visio', 'visio', 'mstsc', 'remote desktop', 'remote desktop connection',
      'microsoft remote desktop', 'windows app', 'parsec', 'remmina', 'org.remmina.remmina', 'teamviewer', 'rustdesk',
      'vmware', 'vmware horizon client', 'virtualbox', 'virtualbox machine', 'virt-manager', 'virt-viewer', 'yed',
      'vncviewer', 'nomachine', 'omnigraffle', 'dia', 'x2goclient',
    ],
  },
  {
    id: 'browser',
    weight: 0.4,
    holds: false,
    inFullscreen: 'limited',
    names: [
      'arc', 'brave', 'brave-browser', 'brave browser', 'chrome', 'google-chrome', 'google chrome', 'chromium',
      'chromium-browser', 'microsoft edge', 'microsoft-edge', 'msedge', 'epiphany', 'org.gnome.epiphany', 'falkon',
      'firefox', 'org.mozilla.firefox', 'firefox-esr', 'librewolf', 'navigator', 'opera', 'qutebrowser', 'safari',
      'tor browser', 'vivaldi', 'vivaldi-stable', 'zen', 'dolphin', 'org.kde.dolphin', 'explorer', 'windows explorer',
      'file explorer', 'finder', 'nautilus', 'org.gnome.nautilus', 'nemo', 'pcmanfm', 'thunar', 'evolution', 'geary',
      'kmail', 'mail', 'microsoft outlook', 'outlook', 'olk', 'thunderbird', 'net.thunderbird.thunderbird', 'spark',
      'mailspring', 'proton mail',
    ],
  },
  {
    id: 'text',
    weight: 0.2,
    holds: false,
    inFullscreen: 'limited',
    names: [
      'android studio', 'atom', 'bbedit', 'bear', 'code', 'code - oss', 'visual studio code', 'vs code', 'vscodium',
      'codium', 'clion', 'cursor', 'devenv', 'microsoft visual studio', 'visual studio', 'eclipse', 'emacs', 'geany', 'ghostwriter',
      'goland', 'gedit', 'org.gnome.texteditor', 'gnome-text-editor', 'gvim', 'neovide', 'helix', 'idea', 'intellij idea',
      'jetbrains-idea', 'jetbrains-webstorm', 'jetbrains-pycharm', 'jupyterlab', 'joplin', 'kate', 'org.kde.kate',
      'kile', 'kwrite', 'libreoffice-writer', 'libreoffice writer', 'logseq', 'lyx', 'mousepad', 'notepad', 'notepad++',
      'notes', 'notion', 'obsidian', 'onenote', 'microsoft onenote', 'pages', 'phpstorm', 'pluma', 'pycharm', 'qtcreator',
      'rider', 'rstudio', 'rubymine', 'scrivener', 'soffice', 'standard notes', 'sublime text', 'sublime_text',
      'sublime-text', 'texmaker', 'texstudio', 'textedit', 'typora', 'ulysses', 'webstorm', 'winword', 'microsoft word',
      'word', 'wordpad', 'xcode', 'zed', 'zettlr', 'craft', 'overleaf',
    ],
  },
  {
    id: 'terminal',
    weight: 0.1,
    holds: false,
    inFullscreen: 'limited',
    names: [
      'adobe acrobat', 'acrobat', 'acrord32', 'alacritty', 'atril', 'calibre', 'cmd', 'command prompt', 'conhost',
      'contour', 'discord', 'element', 'evince', 'org.gnome.evince', 'papers', 'org.gnome.papers', 'foot', 'foxit reader',
      'ghostty', 'gnome-terminal', 'gnome-terminal-server', 'org.gnome.terminal', 'kgx', 'org.gnome.console', 'hexchat',
      'irssi', 'iterm2', 'iterm', 'kitty', 'konsole', 'org.kde.konsole', 'lxterminal', 'mate-terminal', 'messages',
      'mintty', 'okular', 'org.kde.okular', 'pidgin', 'powershell', 'windows powershell', 'preview', 'ptyxis',
      'org.gnome.ptyxis', 'putty', 'rocket.chat', 'signal', 'slack', 'sumatrapdf', 'telegram', 'telegramdesktop',
      'telegram desktop', 'terminal', 'terminator', 'tilix', 'uxterm', 'wezterm', 'org.wezfurlong.wezterm',
      'wezterm-gui', 'whatsapp', 'windows terminal', 'windowsterminal', 'xfce4-terminal', 'xpdf', 'xterm', 'zathura',
      'mattermost', 'thorium reader', 'kindle', 'skim', 'warp', 'rxvt', 'urxvt', 'st-256color', 'fractal', 'zulip',
    ],
  },
  {
    id: 'watching',
    weight: 0,
    holds: true,
    inFullscreen: 'unlimited',
    names: [
      ...FOR_CALLS, 'celluloid', 'clapper', 'gnome-screensaver', 'haruna', 'iina', 'infuse', 'kaffeine', 'kodi',
      'lockapp', 'loginwindow', 'mpc-hc', 'mpc-hc64', 'mplayer', 'mpv', 'netflix', 'org.gnome.totem', 'totem', 'plex',
      'plexmediaplayer', 'potplayer', 'potplayermini64', 'quicktime player', 'screensaverengine', 'smplayer',
      'stremio', 'tv', 'vlc', 'vlc media player', 'i3lock', 'swaylock', 'xscreensaver', 'parole', 'dragon player',
      'jellyfin media player', 'libreoffice presenter',
    ],
  },
] as const satisfies readonly Category[];

export type CategoryId = (typeof CATEGORIES)[number]['id'];

/** What an application counts as where no list names it. */
export const UNKNOWN_CATEGORY: Category = CATEGORIES.find((category) => category.id === 'browser')!;

const byName: ReadonlyMap<string, Category> = new Map(
  CATEGORIES.flatMap((category) => category.names.map((name) => [name, category as Category])),
);
const forCalls: ReadonlySet<string> = new Set(FOR_CALLS);
const forTalks: ReadonlySet<string> = new Set(FOR_TALKS);

/** `Adobe Photoshop 2026.exe` -> `adobe photoshop 2026`. */
function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\.(exe|app|bin|appimage)$/, '');
}

/** The listed name that an application's name stands for. */
function listedName(name: string): string | null {
  let rest = plain(name);
  while (rest !== '') {
    if (byName.has(rest)) return rest;
    // Take away the last word: `autocad 2026` -> `autocad`, `blender-4.2` -> `blender`.
    rest = rest.replace(/(^|[\s\-_.]+)[^\s\-_.]*$/, '');
  }
  // `excel2019` -> `excel`, `rhino8.1` -> `rhino`, for names that carry their version without a space.
  const bare = plain(name).replace(/[\d.]+$/, '');
  return byName.has(bare) ? bare : null;
}

/**
 * The category of an application by its name or, failing that, by its executable's name.
 * Null where neither is listed; such an application counts as `UNKNOWN_CATEGORY`.
 */
export function categoryOf(name: string, executable?: string): Category | null {
  const listed = listedName(name) ?? (executable === undefined ? null : listedName(executable));
  return listed === null ? null : byName.get(listed)!;
}

/** Whether an application is for calls above all, such as Zoom or Teams; false where its name is in no list. */
export function isForCalls(name: string): boolean {
  const listed = listedName(name);
  return listed !== null && forCalls.has(listed);
}

/** Whether a talk is given with an application, such as PowerPoint; false where its name is in no list. */
export function isForTalks(name: string): boolean {
  const listed = listedName(name);
  return listed !== null && forTalks.has(listed);
}
