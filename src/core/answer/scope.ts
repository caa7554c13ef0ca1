import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { OutOfScope } from '../model.ts';
import type { Question } from '../question/question.ts';
import { tokenize } from '../text/tokenize.ts';

const wordsOf = (text: string): string =>
  ` ${tokenize(text)
    .map((token) => token.word)
    .join(' ')} `;

/** The longest phrase of a class that stands in the text as whole words, or null. */
const phraseIn = (text: string, phrases: readonly string[]): string | null => {
  let longest: string | null = null;
  for (const phrase of phrases) {
    if (phrase !== '' && text.includes(` ${phrase} `) && phrase.length > (longest?.length ?? 0)) longest = phrase;
  }
  return longest;
};

/** Whether most of the question's words are of a class: a greeting, not a greeting before a question. */
const isMostly = (text: string, phrases: readonly string[]): boolean => {
  let rest = text;
  const byLength = [...phrases].sort((a, b) => b.length - a.length);
  for (const phrase of byLength) if (phrase !== '') rest = rest.replaceAll(` ${phrase} `, '  ');
  const before = text.trim().split(/\s+/).length;
  const left = rest.trim() === '' ? 0 : rest.trim().split(/\s+/).length;
  return left <= before / 3;
};

/** Why a question is not for the sources at all, told by its words alone; null when it may be for them. */
export const outOfScope = (question: Question, lexicon: LexiconIndex): OutOfScope | null => {
  const text = wordsOf(question.text);
  if (text.trim() === '') return 'empty';
  const known = question.units.filter((unit) => unit.targets.size > 0);
  for (const language of ['en', 'es'] as const) {
    const order = phraseIn(text, lexicon.classTerms('bot-order', language));
    if (order?.includes(' ') && order.length >= 8) return 'order';
    const chat = lexicon.classTerms('chit-chat', language);
    if (phraseIn(text, chat) !== null && (known.length === 0 || isMostly(text, chat))) return 'chit_chat';
    const subject = phraseIn(text, lexicon.classTerms('off-topic-subject', language));
    if (subject !== null) {
      const words = new Set(subject.split(' '));
      const asked = question.units.filter((unit) => words.has(unit.word));
      if (asked.length > 0 && asked.every((unit) => !unit.inSources)) return 'other_subject';
      const others = question.units.filter((unit) => !words.has(unit.word));
      if (others.every((unit) => unit.targets.size === 0)) return 'other_subject';
    }
  }
  if (question.units.length > 0 && known.length === 0) return 'other_subject';
  return question.units.length === 0 ? 'empty' : null;
};
