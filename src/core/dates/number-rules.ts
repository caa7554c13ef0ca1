import type { Language } from '../model.ts';
import { calendar, type DateRule, type Found, numberIn, pattern, YEAR } from './date-rule.ts';

const PERIOD: Readonly<Record<Language, string>> = {
  en: String.raw`(?:(?:early|mid|late)[\s-]+|(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?)?`,
  es: String.raw`(?:(?:principios|inicios|comienzos|mediados|finales|fines)\s+del?\s+(?:a[ñn]o\s+)?|(?:primavera|verano|oto[ñn]o|invierno)\s+del?\s+)?`,
};

/** Words before a number that make it a year, whatever follows. */
const SURE: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|\P{L})(?:in|since|until|till|during|throughout|year|back to|between|end of|start of|beginning of|middle of|half of|quarter of|late|early|mid)[\s-]+$/iu,
  es: /(?:^|\P{L})(?:en|desde|hasta|durante|año|entre|finales de|principios de|mediados de|semestre de|trimestre de)\s+$/iu,
};

/** Words before a number that make it a year unless it counts something. */
const LIKELY: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|\P{L})(?:by|of|from|to|before|after|and|through|the|an?|its|his|her|their|our|this|for|[’']s)\s+$|[(–—-]$|^$/iu,
  es: /(?:^|\P{L})(?:de|del|a|antes de|para|y|el|la|los|las|un|una|su)\s+$|[(–—-]$|^$/iu,
};

const ARTICLE = /(?:^|\P{L})(?:the|an?|its|his|her|their|our|this|[’']s|de|del|el|la|los|las|un|una|su)\s+$/iu;

/** Lower-case words behind a number that it does not count, although they end in s. */
const NOT_COUNTED =
  /^\s+(?:was|is|as|has|los|las|sus|pues|es|tras|elections?|talks|games|olympics|sanctions)(?!\p{L})/iu;

const countsSomething = (year: number, { before, after }: Found): boolean => {
  const counted = /^\s+(?:\p{Ll}+\s)?\p{Ll}+s(?!\p{L})/u.test(after) && !NOT_COUNTED.test(after);
  const unit =
    /^\s*(?:%|€|\$|percent|per cent|people|million|dollars|hours|h\b|km\b|m\b|metros|personas|por ciento|millones|mil\b)/iu.test(
      after,
    );
  return (
    unit ||
    /[$€£#]\s?$|\bNo\.\s$|\b(?:Flight|Agenda|Route|Vuelo|Ruta)\s$/u.test(before) ||
    (counted && (year % 100 === 0 || !/(?:the|an?|el|la|los|las)\s+$/iu.test(before)))
  );
};

const readYear =
  (language: Language) =>
  (found: Found): ReturnType<DateRule['read']> => {
    const year = Number(found.groups['year']);
    const phrase = found.words.length > 4;
    const sure = phrase || SURE[language].test(found.before);
    if (/^[-–/]\d/.test(found.after) || (!sure && !LIKELY[language].test(found.before) && !found.lenient)) return null;
    if (countsSomething(year, found) && !(sure && year % 100 !== 0)) return null;
    return calendar({
      year,
      attributive: !phrase && ARTICLE.test(found.before) && /^\s+\p{L}|^[.,;:)]|^$/u.test(found.after) && !sure,
    });
  };

/** "03/02/2026": day first in Spanish; in English only when just one order is possible. */
const readSlashes =
  (language: Language) =>
  ({ groups }: Found): ReturnType<DateRule['read']> => {
    const [first, second, year] = [Number(groups['first']), Number(groups['second']), numberIn(groups['year'])];
    if (first > 12 || (language === 'es' && second <= 12)) return calendar({ year, month: second, day: first });
    return second > 12 || first === second ? calendar({ year, month: first, day: second }) : calendar({ year });
  };

/** The forms of dates that are written in digits alone. */
export const numberRules = (language: Language): readonly DateRule[] => [
  {
    pattern: pattern(String.raw`(?<year>(?:1[5-9]|20)\d{2})-(?<month>\d{2})(?:-(?<day>\d{2}))?`),
    read: ({ groups }) =>
      Number(groups['month']) > 12
        ? null
        : calendar({ year: numberIn(groups['year']), month: numberIn(groups['month']), day: numberIn(groups['day']) }),
  },
  {
    pattern: pattern(String.raw`(?<first>\d{1,2})[/.](?<second>\d{1,2})[/.](?<year>(?:19|20)\d{2})`),
    read: readSlashes(language),
  },
  { pattern: pattern(`${PERIOD[language]}(?<year>${YEAR})`), read: readYear(language) },
];
