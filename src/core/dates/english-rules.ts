import type { Shift } from './date-expression.ts';
import { calendar, type DateRule, type Found, isCapital, lookUp, numberIn, pattern, YEAR } from './date-rule.ts';
import { COUNTS, MONTHS, NAMES, WEEKDAYS } from './date-words.ts';

const MONTH = NAMES.anyMonth.en;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d)`;
const RANGE = String.raw`(?<range>\s?[-–]\s?\d{1,2}(?!\d)|\s(?:to|and|or)\s\d{1,2}(?=\s*(?:[.,;)—]|$)))?`;
const WEEKDAY = `(?:(?<weekday>${NAMES.anyWeekday.en}),?\\s+)?`;

/** Months that are also names and other words: they need a word of time before them. */
const AMBIGUOUS_MONTH = /^(?:march|april|may|june|august)$/i;
const TIME_BEFORE =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|during|early|late|mid|through|last|next|this|from|end of|start of|beginning of|middle of|back to)[\s-]+$/iu;
const MOD = String.raw`(?:(?:early|mid|late)[\s-]+)?`;

const NAMED_AFTER =
  /^\s+(?:Times|Telegraph|Mirror|Mail|Post|Herald|Express|Sun|Star|Independent|World|Night|Prayers?|Mass|Club|League|Football|School)\b/;
const NAMED_BEFORE =
  /\b(?:Black|Good|Ash|Cyber|Super|Giving|Bloody|Easter|Palm|Holy|Maundy|Fat|Sheffield|[Ee]very|[Ee]ach|[Aa]n?|[Aa]ny|[Mm]ost|[Aa]lternate|previous|following|preceding|same)\s+$/;

const shiftOf = (word: string | undefined): Shift | null => {
  if (word === undefined) return null;
  if (/next|coming/i.test(word)) return 'next';
  return /last|past/i.test(word) ? 'last' : 'this';
};

const isProper = (word: string, { lenient }: Found): boolean => lenient || isCapital(word);

/** "the Oct. 7 attack": the day of a well-known event, whose year the words do not give. */
const isEventName = ({ before, after }: Found): boolean =>
  /(?:^|\P{L})(?:the|[’']s)\s+$/iu.test(before) &&
  /^\s+(?!(?:in|at|on|and|or|when|with|after|before|by|for|to|as|but|that|is|was|were|will|would)\b)\p{L}/iu.test(
    after,
  );

/** Letters "dated May 6, July 19 and Sept. 2" may be of any year. */
const DATED = /\bdated\s+(?:\p{Lu}\p{L}+\.?\s\d{1,2},?\s+(?:and\s+)?)*$/u;

const readDay = (found: Found): ReturnType<DateRule['read']> => {
  const { month: name = '', day, year, range, weekday } = found.groups;
  const month = lookUp(MONTHS.en, name);
  if (month === null || !isProper(name, found) || (year === undefined && isEventName(found))) return null;
  if (year === undefined && DATED.test(found.before)) return null;
  const countsPeople = /\bin\s+$/i.test(found.before) && year === undefined && /^\s+\p{Ll}/u.test(found.after);
  if (range !== undefined || countsPeople) return countsPeople ? null : calendar({ year: numberIn(year), month });
  return calendar({ year: numberIn(year), month, day: numberIn(day), weekday: lookUp(WEEKDAYS.en, weekday) });
};

const readMonth = (found: Found): ReturnType<DateRule['read']> => {
  const { month: name = '', shift } = found.groups;
  const month = lookUp(MONTHS.en, name);
  const timed = shift !== undefined || TIME_BEFORE.test(found.before) || /^(?:early|mid|late)/i.test(found.words);
  if (month === null || !isProper(name, found)) return null;
  if ((AMBIGUOUS_MONTH.test(name) || !new RegExp(`^(?:${NAMES.month.en})$`, 'i').test(name)) && !timed) return null;
  if (!timed && (/\p{Lu}\p{L}+\s+$/u.test(found.before) || /^\s+(?:\p{Lu}|\d)/u.test(found.after))) return null;
  if (/(?:^|\P{L})(?:the|every|each|a|previous|following|same)\s+$/iu.test(found.before)) return null;
  if (/^may$/i.test(name) && /^[’']s?\b|^\s+(?:said|told|was|has|had|is|and her|will)\b/.test(found.after)) return null;
  return calendar({ month, shift: shiftOf(shift) });
};

const readWeekday = (found: Found): ReturnType<DateRule['read']> => {
  const { weekday: name = '', shift, week } = found.groups;
  const weekday = lookUp(WEEKDAYS.en, name);
  if (weekday === null || !isProper(name, found)) return null;
  // "Thursday’s agenda" may lie on either side of publication.
  if (/^[’']s/.test(found.after)) return null;
  if (NAMED_AFTER.test(found.after) || NAMED_BEFORE.test(found.before)) return null;
  if (/(?:^|\P{L})the\s+$/iu.test(found.before) && (shift !== undefined || /^\s+\p{Lu}/u.test(found.after)))
    return null;
  if (week !== undefined)
    return { kind: 'weekday-of-week', weekday, weeks: { last: -1, this: 0, next: 1 }[shiftOf(week) ?? 'this'] };
  return calendar({ weekday, shift: shiftOf(shift) });
};

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, 'last night': -1, tomorrow: 1 };

const readRelative = (found: Found): ReturnType<DateRule['read']> => {
  const { unit, shift, near } = found.groups;
  if (near !== undefined) {
    const isName = isCapital(near) && !/(?:^|[.!?:“"]\s*)$/u.test(found.before);
    return isName || /^[’']s/.test(found.after)
      ? null
      : { kind: 'offset', unit: 'day', count: DAYS[near.toLowerCase().replace(/\s+/g, ' ')] ?? 0 };
  }
  if (/(?:^|\P{L})(?:the|these|those)\s+$/iu.test(found.before) && !/this/i.test(shift ?? '')) return null;
  const count = { last: -1, this: 0, next: 1 }[shiftOf(shift) ?? 'this'];
  const whole = (unit ?? '').toLowerCase();
  return { kind: 'offset', unit: whole === 'month' || whole === 'year' ? whole : 'week', count };
};

const UNITS = { day: 'day', week: 'week', month: 'month', year: 'year' } as const;

const readAgo = ({ groups }: Found): ReturnType<DateRule['read']> => {
  const count = lookUp(COUNTS, groups['count']) ?? Number(groups['count']);
  const unit = (groups['unit'] ?? '').toLowerCase().replace(/s$/, '') as keyof typeof UNITS;
  return Number.isInteger(count) && count < 500 ? { kind: 'offset', unit: UNITS[unit], count: -count } : null;
};

/** The forms of dates in English; a year alone is no part of them. */
export const ENGLISH_RULES: readonly DateRule[] = [
  { pattern: pattern(`${WEEKDAY}(?<month>${MONTH})\\s+${DAY}${RANGE}(?:,?\\s+(?<year>${YEAR}))?`), read: readDay },
  { pattern: pattern(`${WEEKDAY}${DAY}\\s+(?:of\\s+)?(?<month>${MONTH})(?:,?\\s+(?<year>${YEAR}))?`), read: readDay },
  {
    pattern: pattern(`${MOD}(?<month>${MONTH})(?:,|\\s+of)?\\s+(?<year>${YEAR})`),
    read: (found) =>
      isProper(found.groups['month'] ?? '', found)
        ? calendar({ year: numberIn(found.groups['year']), month: lookUp(MONTHS.en, found.groups['month']) })
        : null,
  },
  {
    pattern: pattern(`(?:(?<shift>last|next|this(?:\\s+(?:past|coming))?)\\s+)?${MOD}(?<month>${MONTH})`),
    read: readMonth,
  },
  {
    pattern: pattern(
      `(?:(?<shift>last|next|this(?:\\s+(?:past|coming))?|past)\\s+)?(?<weekday>${NAMES.weekday.en})(?:(?:\\s+of)?\\s+(?<week>last|next|this)\\s+week)?`,
    ),
    read: readWeekday,
  },
  {
    pattern: pattern(
      String.raw`(?<near>yesterday|today|tonight|tomorrow|last\s+night|this\s+(?:morning|afternoon|evening))|(?<shift>last|next|this)\s+(?<unit>week|weekend|month|year)`,
    ),
    read: readRelative,
  },
  {
    pattern: pattern(`(?<count>\\d{1,3}|${[...COUNTS.keys()].join('|')})\\s+(?<unit>day|week|month|year)s?\\s+ago`),
    read: readAgo,
  },
];
