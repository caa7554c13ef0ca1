import { NAMES } from './date-words.ts';

const MENTION = new RegExp(
  [
    String.raw`(?:1[5-9]|20)\d{2}(?!\d)`,
    String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{4}`,
    `(?<![\\p{L}])(?:${NAMES.anyMonth.en}|${NAMES.anyMonth.es}|${NAMES.weekday.en}|${NAMES.weekday.es})`,
    String.raw`(?<!\p{L})(?:yesterday|today|tomorrow|tonight|ago|ayer|anteayer|antier|anoche|hoy|ma[ñn]ana|hace)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:last|next|this)\s(?:night|morning|afternoon|evening|week|weekend|month|year)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:semana|mes|a[ñn]o|tarde|noche|madrugada)(?!\p{L})`,
  ].join('|'),
  'iu',
);

/** Whether a text may name a date: cheap, and true too often rather than too seldom. */
export const mentionsDate = (text: string): boolean => MENTION.test(text);
