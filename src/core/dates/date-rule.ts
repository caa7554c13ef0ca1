import { fold } from '../text/fold.ts';
import type { DateExpression, Shift } from './date-expression.ts';

/** Where a rule's words stand. */
export interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly words: string;
  /** Up to 60 characters before and behind. */
  readonly before: string;
  readonly after: string;
  /** Whether names may be in lower case, as questions are typed. */
  readonly lenient: boolean;
}

/** What a rule reads from the words it found, without their place. */
export type Reading = DateExpression extends infer T
  ? T extends unknown
    ? Omit<T, 'start' | 'end' | 'attributive'> & { readonly attributive?: boolean }
    : never
  : never;

/** A form that dates are written in. */
export interface DateRule {
  readonly pattern: RegExp;
  read(found: Found): Reading | null;
}

/** The parts of a calendar date; what the words leave out is null. */
export const calendar = (parts: {
  readonly year?: number | null;
  readonly month?: number | null;
  readonly day?: number | null;
  readonly weekday?: number | null;
  readonly shift?: Shift | null;
  readonly attributive?: boolean;
}): Reading => ({ kind: 'calendar', year: null, month: null, day: null, weekday: null, shift: null, ...parts });

/** Looks a name up, its case, accents and full stop aside. */
export const lookUp = (names: ReadonlyMap<string, number>, word: string | undefined): number | null =>
  word === undefined ? null : (names.get(fold(word).replace(/\.$/, '')) ?? null);

/** A number written in digits, or null. */
export const numberIn = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Pattern source of a year that is no other number. */
export const YEAR = String.raw`(?:1[5-9]|20)\d{2}(?![\d\p{L}]|[.,:]\d)`;

/** A rule's pattern: whole words only, any case. */
export const pattern = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
