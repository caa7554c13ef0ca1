import type { Shift } from './date-expression.ts';
import { calendar, type DateRule, type Found, isCapital, lookUp, numberIn, pattern, YEAR } from './date-rule.ts';
import { COUNTS, MONTHS, NAMES, WEEKDAYS } from './date-words.ts';

const MONTH = NAMES.anyMonth.es;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01]|primero)(?:[º°]|ro)?`;
const RANGE = String.raw`(?<range>\d{1,2}(?:\s+(?:al|a|y|o)\s+|\s?[-–]\s?)(?:el\s+)?)?`;
const WEEKDAY = `(?:(?<weekday>${NAMES.anyWeekday.es}),?\\s+)?`;
const MOD = String.raw`(?:(?:principios|inicios|comienzos|mediados|finales|fines)\s+del?\s+)?`;
const BEFORE_SHIFT = String.raw`(?:(?<before>pasad[oa]|pr[oó]xim[oa]|este)\s+)?`;
const AFTER_SHIFT = String.raw`(?:\s+(?<behind>pasad[oa]|pr[oó]xim[oa]|que\s+viene))?`;

const shiftOf = ({ before, behind }: Found['groups']): Shift | null => {
  const word = before ?? behind;
  if (word === undefined) return null;
  if (/^pasad/i.test(word)) return 'last';
  return /^este/i.test(word) ? 'this' : 'next';
};

const opensSentence = (before: string): boolean => /(?:^|[.!?:¿¡“«"]\s*)$/u.test(before);

/** Spanish writes months and weekdays in lower case; with a capital they are names, but not at the start. */
const isDateWord = (word: string, { before }: Found): boolean =>
  !isCapital(word) || word === word.toUpperCase() || opensSentence(before);

const readDay = (found: Found): ReturnType<DateRule['read']> => {
  const { month: name = '', day, year, range, weekday } = found.groups;
  const month = lookUp(MONTHS.es, name);
  if (month === null || (year === undefined && isCapital(name) && name !== name.toUpperCase())) return null;
  if (range !== undefined) return calendar({ year: numberIn(year), month });
  const shift = shiftOf(found.groups);
  return calendar({
    year: numberIn(year),
    month,
    day: day === 'primero' ? 1 : numberIn(day),
    weekday: lookUp(WEEKDAYS.es, weekday),
    shift,
  });
};

const readMonth = (found: Found): ReturnType<DateRule['read']> => {
  const { month: name = '' } = found.groups;
  const month = lookUp(MONTHS.es, name);
  const full = new RegExp(`^(?:${NAMES.month.es})$`, 'i').test(name);
  if (month === null || !full || !isDateWord(name, found) || /(?:^|\P{L})(?:cada|un)\s+$/iu.test(found.before))
    return null;
  return calendar({ month, shift: shiftOf(found.groups) });
};

const readWeekday = (found: Found): ReturnType<DateRule['read']> => {
  const { weekday: name = '', week } = found.groups;
  const weekday = lookUp(WEEKDAYS.es, name);
  if (weekday === null || !isDateWord(name, found)) return null;
  if (
    /(?:^|\P{L})(?:los|cada|un|todos|mismo|siguiente)\s+$/iu.test(found.before) ||
    /^\s+(?:siguiente|anterior|\p{Lu})/u.test(found.after)
  )
    return null;
  if (week !== undefined) return { kind: 'weekday-of-week', weekday, weeks: /pasad/i.test(week) ? -1 : 1 };
  return calendar({ weekday, shift: shiftOf(found.groups) });
};

const DAYS: Readonly<Record<string, number>> = {
  ayer: -1,
  anoche: -1,
  anteayer: -2,
  antier: -2,
  hoy: 0,
  mañana: 1,
  manana: 1,
};

const readNear = ({ words, before, after }: Found): ReturnType<DateRule['read']> => {
  const word = words.toLowerCase();
  if (isCapital(words) && !opensSentence(before)) return null;
  if (/^\s+en\s+d[ií]a(?!\p{L})/iu.test(after)) return null;
  const isMorning =
    /^ma[ñn]ana/.test(word) && /(?:^|\P{L})(?:la|por|de|una|cada|esta|este|ayer|tarde o)\s+$/iu.test(before);
  return isMorning ? null : { kind: 'offset', unit: 'day', count: DAYS[word] ?? 0 };
};

const UNITS: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'year'])[] = [
  [/^(?:semana|fin)/i, 'week'],
  [/^mes/i, 'month'],
  [/^a[ñn]o/i, 'year'],
];

const unitOf = (word: string): 'day' | 'week' | 'month' | 'year' =>
  UNITS.find(([form]) => form.test(word))?.[1] ?? 'day';

const readUnit = (found: Found): ReturnType<DateRule['read']> => {
  const shift = shiftOf({ before: found.groups['before'] ?? found.groups['esta'], behind: found.groups['behind'] });
  const unit = unitOf(found.groups['unit'] ?? '');
  return shift === null ? null : { kind: 'offset', unit, count: { last: -1, this: 0, next: 1 }[shift] };
};

const readAgo = ({ groups }: Found): ReturnType<DateRule['read']> => {
  const count = lookUp(COUNTS, groups['count']) ?? Number(groups['count']);
  return Number.isInteger(count) && count < 500
    ? { kind: 'offset', unit: unitOf(groups['unit'] ?? ''), count: -count }
    : null;
};

const PERIOD = String.raw`(?<unit>fin\s+de\s+semana|semana|mes|a[ñn]o)`;

/** The forms of dates in Spanish; a year alone is no part of them. */
export const SPANISH_RULES: readonly DateRule[] = [
  {
    pattern: pattern(
      `${WEEKDAY}${BEFORE_SHIFT}${RANGE}${DAY}\\s+(?:de\\s+)?(?<month>${MONTH})(?:,?\\s+(?:del?\\s+)?(?<year>${YEAR})|${AFTER_SHIFT})`,
    ),
    read: readDay,
  },
  {
    pattern: pattern(`${MOD}(?<month>${MONTH})\\s+(?:del?\\s+)?(?<year>${YEAR})`),
    read: ({ groups }) => calendar({ year: numberIn(groups['year']), month: lookUp(MONTHS.es, groups['month']) }),
  },
  { pattern: pattern(`${BEFORE_SHIFT}${MOD}(?<month>${MONTH})${AFTER_SHIFT}`), read: readMonth },
  {
    pattern: pattern(
      `${BEFORE_SHIFT}(?<weekday>${NAMES.weekday.es})${AFTER_SHIFT}(?:\\s+de\\s+la\\s+(?<week>semana\\s+pasada|pr[oó]xima\\s+semana|semana\\s+que\\s+viene))?`,
    ),
    read: readWeekday,
  },
  {
    pattern: pattern(String.raw`ayer|anteayer|antier|anoche|hoy|ma[ñn]ana|esta\s+(?:ma[ñn]ana|tarde|noche|madrugada)`),
    read: readNear,
  },
  { pattern: pattern(String.raw`(?<before>pasad[oa]|pr[oó]xim[oa]|este)\s+${PERIOD}`), read: readUnit },
  {
    pattern: pattern(String.raw`est(?<esta>a)\s+(?<unit>semana)`),
    read: ({ groups }) => ({ kind: 'offset', unit: unitOf(groups['unit'] ?? ''), count: 0 }),
  },
  { pattern: pattern(`${PERIOD}\\s+(?<behind>pasad[oa]|pr[oó]xim[oa]|que\\s+viene)`), read: readUnit },
  {
    pattern: pattern(
      `hace\\s+(?<count>\\d{1,3}|${[...COUNTS.keys()].join('|')})\\s+(?<unit>d[ií]a|semana|mes|a[ñn]o)(?:e?s)?`,
    ),
    read: readAgo,
  },
];
