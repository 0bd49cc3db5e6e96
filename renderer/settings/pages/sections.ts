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
import type { PageId } from '../../../shared/settings/pages.ts';
import { AppsSection } from './AppsSection.tsx';
import { BreaksSection } from './BreaksSection.tsx';
import { ComputerSection } from './ComputerSection.tsx';
import { DataSection } from './DataSection.tsx';
import { DeskSection } from './DeskSection.tsx';
import { ExercisesSection } from './ExercisesSection.tsx';
import { ProfilesSection } from './ProfilesSection.tsx';
import { WorkHoursSection } from './WorkHoursSection.tsx';

/** What a page of shared/settings/pages.ts looks like. */
export const SECTIONS: Readonly<Record<PageId, { readonly Icon: LucideIcon; readonly Section: ComponentType }>> = {
  breaks: { Icon: Timer, Section: BreaksSection },
  hours: { Icon: CalendarClock, Section: WorkHoursSection },
  profiles: { Icon: Layers, Section: ProfilesSection },
  apps: { Icon: AppWindow, Section: AppsSection },
  desk: { Icon: MousePointer2, Section: DeskSection },
  exercises: { Icon: PersonStanding, Section: ExercisesSection },
  computer: { Icon: Laptop, Section: ComputerSection },
  data: { Icon: Database, Section: DataSection },
};
