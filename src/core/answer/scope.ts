import type { WordClass } from '../lexicon/class-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language, OutOfScope } from '../model.ts';
import type { Question } from '../question/question.ts';
import { tokenize } from '../text/tokenize.ts';

/** The longest phrase or word of a class that stands among a question's words, or null. */
const longestTerm = (
  classId: WordClass,
  words: readonly string[],
  { lexicon, language }: { readonly lexicon: LexiconIndex; readonly language: Language },
): string | null => {
  const found = lexicon.classTermsIn(classId, words, language).map(({ term }) => term);
  return found.reduce<string | null>((longest, term) => (term.length > (longest?.length ?? 0) ? term : longest), null);
};

/** Whether most of the question's words are of a class: a greeting, not a greeting before a question. */
const isMostly = (words: readonly string[], phrases: readonly string[]): boolean => {
  let rest = ` ${words.join(' ')} `;
  const byLength = [...phrases].sort((a, b) => b.length - a.length);
  for (const phrase of byLength) if (phrase !== '') rest = rest.replaceAll(` ${phrase} `, '  ');
  const left = rest.trim() === '' ? 0 : rest.trim().split(/\s+/).length;
  return left <= words.length / 3;
};

/** Why a question is not for the sources at all, told by its words alone; null when it may be for them. */
export const outOfScope = (question: Question, lexicon: LexiconIndex): OutOfScope | null => {
  const words = tokenize(question.text).map(({ word }) => word);
  if (words.length === 0) return 'empty';
  const known = question.units.filter((unit) => unit.targets.size > 0);
  for (const language of ['en', 'es'] as const) {
    const longest = (classId: WordClass): string | null => longestTerm(classId, words, { lexicon, language });
    const order = longest('bot-order');
    if (order?.includes(' ') && order.length >= 8) return 'order';
    const isChat = longest('chit-chat') !== null && question.dateChoices.length === 0;
    if (isChat && (known.length === 0 || isMostly(words, lexicon.classTerms('chit-chat', language))))
      return 'chit_chat';
    const subject = longest('off-topic-subject');
    if (subject !== null) {
      const named = new Set(subject.split(' '));
      const asked = question.units.filter((unit) => named.has(unit.word));
      if (asked.length > 0 && asked.every((unit) => !unit.inSources)) return 'other_subject';
      const others = question.units.filter((unit) => !named.has(unit.word));
      if (others.every((unit) => unit.targets.size === 0)) return 'other_subject';
    }
  }
  if (question.units.length > 0 && known.length === 0 && question.dateChoices.length === 0) return 'other_subject';
  return question.units.length === 0 ? 'empty' : null;
};
