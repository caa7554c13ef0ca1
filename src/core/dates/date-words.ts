import type { Language } from '../model.ts';

const numbered = (lists: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, at) => list.split(' ').map((word): [string, number] => [word, at + from])));

/** Months by their folded names, full name first, 1 to 12. */
export const MONTHS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numbered(
    [
      'january jan',
      'february feb',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ],
    1,
  ),
  es: numbered(
    [
      'enero ene',
      'febrero feb',
      'marzo mar',
      'abril abr',
      'mayo',
      'junio jun',
      'julio jul',
      'agosto ago',
      'septiembre setiembre sept sep set',
      'octubre oct',
      'noviembre nov',
      'diciembre dic',
    ],
    1,
  ),
};

/** Weekdays by their folded names, 0 for Sunday to 6 for Saturday. */
export const WEEKDAYS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numbered(
    [
      'sunday sun',
      'monday mon',
      'tuesday tues tue',
      'wednesday weds wed',
      'thursday thurs thur thu',
      'friday fri',
      'saturday sat',
    ],
    0,
  ),
  es: numbered(['domingo dom', 'lunes lun', 'martes', 'miercoles mie', 'jueves jue', 'viernes vie', 'sabado sab'], 0),
};

/** Small numbers as words, folded. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ...numbered(
    [
      'a an one un una uno',
      'two dos',
      'three tres',
      'four cuatro',
      'five cinco',
      'six seis',
      'seven siete',
      'eight ocho',
      'nine nueve',
      'ten diez',
      'eleven once',
      'twelve doce',
    ],
    1,
  ),
]);

const accented: Readonly<Record<string, string>> = {
  miercoles: 'mi[eé]rcoles',
  sabado: 's[aá]bado',
  mie: 'mi[eé]',
  sab: 's[aá]b',
};

const alternatives = (words: Iterable<string>): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => accented[word] ?? word)
    .join('|');

const isShort = (word: string): boolean => /^(?:.{1,3}|sept|tues|weds|thur|thurs)$/.test(word) && word !== 'may';

const fullNames = (words: ReadonlyMap<string, number>): string =>
  alternatives([...words.keys()].filter((word) => !isShort(word)));

const shortNames = (words: ReadonlyMap<string, number>): string => alternatives([...words.keys()].filter(isShort));

/** Pattern sources for names: `full` alone, `any` with abbreviations and their full stop. */
export const NAMES = {
  month: { en: fullNames(MONTHS.en), es: fullNames(MONTHS.es) },
  weekday: { en: fullNames(WEEKDAYS.en), es: fullNames(WEEKDAYS.es) },
  anyMonth: {
    en: `(?:(?:${fullNames(MONTHS.en)})(?![\\p{L}])|(?:${shortNames(MONTHS.en)})(?:\\.|(?![\\p{L}])))`,
    es: `(?:(?:${fullNames(MONTHS.es)})(?![\\p{L}])|(?:${shortNames(MONTHS.es)})(?:\\.|(?![\\p{L}])))`,
  },
  anyWeekday: {
    en: `(?:${alternatives(WEEKDAYS.en.keys())})(?![\\p{L}])\\.?`,
    es: `(?:${alternatives(WEEKDAYS.es.keys())})(?![\\p{L}])\\.?`,
  },
} as const;
