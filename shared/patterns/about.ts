/** What may come before a bad spell. */

/** `atLeast` is in seconds, in reach-minutes (dose) or a share from 0 to 1 (refused). */
export type About =
  /** The whole day, the day up to the check-in, and the two hours before it. */
  | { readonly is: 'app-day' | 'app' | 'recent-app'; readonly app: string; readonly atLeast: number }
  | { readonly is: 'category-day'; readonly category: string; readonly atLeast: number }
  /** Longest reach and dose: of the day up to the check-in, or of the day before. */
  | { readonly is: 'unbroken' | 'dose' | 'dose-before'; readonly atLeast: number }
  /** Breaks not taken: of the day up to the check-in. `asleep`: the computer, the night before. */
  | { readonly is: 'refused' | 'asleep'; readonly atLeast: number }
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

const USE = ['app-day', 'app', 'recent-app', 'category-day', 'unbroken', 'dose', 'dose-before'] as const;

/** Whether it is about how much was used, and not about rest, time or what is done against pain. */
export const isOfUse = (about: About): about is Extract<About, { is: (typeof USE)[number] }> =>
  USE.some((is) => is === about.is);
