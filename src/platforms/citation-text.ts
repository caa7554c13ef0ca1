import type { Excerpt, Language } from '../core/model.ts';
import { citationLine, messages } from './messages.ts';

const quoted = (text: string, language: Language): string => (language === 'es' ? `«${text}»` : `“${text}”`);

/** A citation to copy: quotation, speaker, place, outlet, date, link. */
export const citationText = (excerpt: Excerpt, language: Language): string =>
  [
    quoted(excerpt.text, language),
    ...(excerpt.speaker ? [messages(language).wording.chat.speaker(excerpt.speaker)] : []),
    citationLine(excerpt, language),
  ].join('\n');
