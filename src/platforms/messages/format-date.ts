import type { Language } from '../../core/model.ts';

const LOCALE: Record<Language, string> = { en: 'en-GB', es: 'es-ES' };
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO date in words, no more precise than it is given. What is no date is left as it is. */
export const formatDate = (iso: string, language: Language): string => {
  const match = ISO.exec(iso);
  const date = match ? new Date(Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1))) : null;
  if (!match || !date || Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(match[2] && { month: 'long' }),
    ...(match[3] && { day: 'numeric' }),
  }).format(date);
};
