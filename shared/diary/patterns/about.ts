/** What may come before a bad spell. */

/** `atLeast` is in seconds, in reach-minutes (dose) or a share from 0 to 1 (refused). */
export type About =
  /** The whole day, the day up to the check-in, and the two hours before it. */
  | { readonly is: 'app-day' | 'app' | 'recent-app'; readonly app: string; readonly atLeast: number }
  | { readonly is: 'category-day'; readonly category: string; readonly atLeast: number }
  /** Longest reach, dose and breaks not taken: of the day up to the check-in. `asleep`: the computer, the night before. */
  | { readonly is: 'unbroken' | 'dose' | 'dose-before' | 'refused' | 'asleep'; readonly atLeast: number }
  | { readonly is: 'exercised' | 'strength-before' }
  /** 0 before 11:00, 1 before 14:00, 2 before 17:00, 3 after. */
  | { readonly is: 'part-of-day'; readonly part: number }
  /** 0 Monday to 6 Sunday. */
  | { readonly is: 'weekday'; readonly weekday: number };

/** The same for all borders of one amount. */
export function subjectOf(about: About): string {
  switch (about.is) {
    case 'app-day':
    case 'app':
    case 'recent-app':
      return `app ${about.app}`;
    case 'category-day':
      return `category ${about.category}`;
    case 'unbroken':
    case 'dose':
    case 'dose-before':
    case 'refused':
    case 'asleep':
    case 'exercised':
    case 'strength-before':
      return about.is;
    case 'part-of-day':
      return `part ${about.part}`;
    case 'weekday':
      return `weekday ${about.weekday}`;
  }
}

/** What is asked of it, for which it is one answer: one application at any hours, the weekday whichever it is. */
export function questionOf(about: About): string {
  return about.is === 'part-of-day' || about.is === 'weekday' ? about.is : subjectOf(about);
}

/** Use is looked for as what goes with more pain, since resting from it is no strain; what is done against pain may go either way. */
export function countsOnlyAsMore({ is }: About): boolean {
  switch (is) {
    case 'app-day':
    case 'app':
    case 'recent-app':
    case 'category-day':
    case 'unbroken':
    case 'dose':
    case 'dose-before':
      return true;
    case 'refused':
    case 'asleep':
    case 'exercised':
    case 'strength-before':
    case 'part-of-day':
    case 'weekday':
      return false;
  }
}
