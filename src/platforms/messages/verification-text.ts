import type { Excerpt, Language, Verification } from '../../core/model.ts';
import { wordingOf } from './wording-of.ts';

const OPENING = /[“«]/g;
const CLOSING = /[”»]/g;
const STRAIGHT = /"/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether the words found stand within quotation marks of the source. */
const isQuoted = ({ text, highlights }: Excerpt): boolean => {
  const found = highlights[0];
  if (!found) return false;
  const lead = text.slice(0, found.start);
  const inside = count(lead, OPENING) > count(lead, CLOSING) || count(lead, STRAIGHT) % 2 === 1;
  return inside || /^[“«"].*[”»"]$/su.test(text.slice(found.start, found.end));
};

const onlySpeaker = (excerpts: readonly Excerpt[]): string | null => {
  const speakers = new Set(excerpts.map((excerpt) => excerpt.speaker));
  const [speaker] = speakers;
  return speakers.size === 1 && speaker ? speaker : null;
};

/** Whether a quotation was found, in one line: word for word or not, in quotation marks, how often, said by whom. */
export const verificationText = (quotation: string, verification: Verification, language: Language): string => {
  const say = wordingOf(language).verify;
  const { status, excerpts } = verification;
  const asked = `${language === 'es' ? '«' : '“'}${quotation}${language === 'es' ? '»' : '”'}`;
  if (status === 'not_found') return `${asked}: ${say.notFound}.`;
  if (status === 'near') return `${asked}: ${say.near}.`;
  const pieces = [say.exact];
  if (excerpts.length > 0 && excerpts.every(isQuoted)) pieces.push(say.inQuotationMarks);
  if (excerpts.length > 0) pieces.push(say.times(excerpts.length));
  const speaker = onlySpeaker(excerpts);
  return `${asked}: ${pieces.join(', ')}.${speaker ? ` ${say.saidBy(speaker)}` : ''}`;
};

/** What a near match has instead of what was asked for, a sentence each. */
export const differenceTexts = (verification: Verification, language: Language): string[] => {
  const say = wordingOf(language).verify;
  return verification.differences.map(({ asked, source }) => {
    if (!source) return say.notInSource(asked);
    return asked ? say.instead(asked, source) : say.onlyInSource(source);
  });
};
