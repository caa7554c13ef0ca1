import type { Span } from '../model.ts';

/** Which one of several: the one before, the one that is running, the one after. */
export type Shift = 'last' | 'this' | 'next';

/** Words that name a date, read but not yet resolved. */
export type DateExpression = Span & {
  /** Whether it stands before a noun that it describes ("a 1995 protocol"): no event is told of it. */
  readonly attributive: boolean;
} & (
    | {
        readonly kind: 'calendar';
        readonly year: number | null;
        readonly month: number | null;
        readonly day: number | null;
        readonly weekday: number | null;
        readonly shift: Shift | null;
      }
    /** So many whole units from the day of publication: "last month" is -1 month. */
    | { readonly kind: 'offset'; readonly unit: 'day' | 'week' | 'month' | 'year'; readonly count: number }
    /** A weekday of the week before or after: "Tuesday of last week". */
    | { readonly kind: 'weekday-of-week'; readonly weekday: number; readonly weeks: number }
  );
