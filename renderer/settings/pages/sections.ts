import {
  AppWindow,
  CalendarClock,
  Database,
  Laptop,
  Layers,
  type LucideIcon,
  MousePointer2,
  PersonStanding,
  Timer,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { isWithin } from '../../../shared/settings/undo.ts';
import { AppsSection } from './AppsSection.tsx';
import { BreaksSection } from './BreaksSection.tsx';
import { ComputerSection } from './ComputerSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DeskSection } from './DeskSection.tsx';
import { ExercisesSection } from './ExercisesSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import { WorkHoursSection } from './WorkHoursSection.tsx';

/** One page of the settings. */
export interface SettingsSection {
  readonly id: string;
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly Section: ComponentType;
  /** The parts of the settings that are changed on it: what its reset resets, and whose links lead to it. */
  readonly owns: readonly string[];
}

/** The pages as they stand at the side: when to pause, what you work with, what you do, and Unknot itself. */
export const GROUPS: readonly (readonly SettingsSection[])[] = [
  [
    {
      id: 'breaks',
      name: 'Breaks',
      Icon: Timer,
      Section: BreaksSection,
      owns: ['rhythm', 'prompts', 'breaks', 'shortcuts', 'sound', 'checkIns'],
    },
    { id: 'hours', name: 'Work hours', Icon: CalendarClock, Section: WorkHoursSection, owns: ['workHours'] },
    { id: 'profiles', name: 'Profiles', Icon: Layers, Section: ProfilesSection, owns: ['profiles'] },
  ],
  [
    { id: 'apps', name: 'Apps', Icon: AppWindow, Section: AppsSection, owns: ['apps'] },
    { id: 'desk', name: 'Desk', Icon: MousePointer2, Section: DeskSection, owns: ['desk'] },
  ],
  [
    {
      id: 'exercises',
      name: 'Exercises',
      Icon: PersonStanding,
      Section: ExercisesSection,
      owns: ['exercises', 'equipment'],
    },
  ],
  [
    {
      id: 'computer',
      name: 'This computer',
      Icon: Laptop,
      Section: ComputerSection,
      owns: ['appearance', 'startAtLogin'],
    },
    { id: 'data', name: 'Data and privacy', Icon: Database, Section: DataSection, owns: ['history'] },
  ],
];

export const SECTIONS: readonly SettingsSection[] = GROUPS.flat();

/** The page that a place is on; null where there is no such place. */
export function sectionOf(place: string): SettingsSection | null {
  const first = place.split('.')[0];
  const owner = SECTIONS.find(({ owns }) => owns.some((part) => isWithin(place, part)));
  return owner ?? SECTIONS.find(({ id }) => id === first) ?? null;
}
