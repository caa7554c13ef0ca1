import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** Longest name, with roles, in words. */
const LONGEST_NAME = 12;

const CONNECTOR = /^(?:of|the|for|de|del|la|las|los|el|al|von|van|bin|da|do|dos)$/i;
const ARTICLE = /^(?:the|el|la|los|las)\s+/iu;
const POSSESSIVE = /^(?:his|her|its|their|our|my|su|sus)\s/iu;

/** Adverbs and auxiliaries between a subject and its verb. */
const BEFORE_VERB =
  /(?:\s+(?:has|have|had|also|later|then|again|since|already|once|repeatedly|\p{L}+ly|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|ha|han|había|habían|también|luego|ya|además|después))+$/u;

/** Words that open a sentence before its subject: "Separately, ", "After a call, ", "En marzo, ". */
const OPENER =
  /^(?:(?:Meanwhile|Separately|Later|Earlier|Still|Also|Then|Instead|However|Afterwards?|Mientras tanto|Además|Luego|Después|Sin embargo|Asimismo),?\s+|(?:After|Before|In|On|At|During|Following|Amid|Since|By|Last|This|En|El|Tras|Durante|Desde|Antes de|Después de)\s[^,.;:]{1,80},\s+)/u;

/** Where the subject begins behind what opens the sentence. */
export const openerLength = (text: string): number => OPENER.exec(text)?.[0].length ?? 0;

/** Whether a word names no one in particular: "officials", "the company". */
const isGeneric = (token: Token, language: Language, lexicon: LexiconIndex): boolean => {
  const stemmed = lexicon.stemOf(token.word, language);
  const [mask = 0] = lexicon.classMasks([stemmed], language);
  const bits = (['person-role', 'organisation', 'countable-thing', 'place-kind'] as const).map((id) =>
    lexicon.classBit(id),
  );
  return isStopWord(token.word) || bits.some((bit) => (mask & bit) !== 0);
};

const isRole = (token: Token, language: Language, lexicon: LexiconIndex): boolean =>
  isGeneric(token, language, lexicon) && !isStopWord(token.word, language);

/**
 * Reads a phrase as the name of one person or body with its roles: "Treasury Secretary Ana Ruiz".
 *
 * @returns the phrase without its article, or null when it names no one, several, or more than a name
 */
export const readName = (phrase: string, language: Language, lexicon: LexiconIndex): string | null => {
  const name = phrase
    .trim()
    .replace(ARTICLE, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');
  const tokens = tokenize(name);
  if (tokens.length === 0 || tokens.length > LONGEST_NAME || !/^[\p{L}\p{N}\s.’'&-]+$/u.test(name)) return null;
  if (tokens.some(({ word }) => /^(?:and|y|e|or|o)$/.test(word))) return null;
  const capitals = tokens.filter(({ capital }) => capital);
  const proper = capitals.filter((token) => !isGeneric(token, language, lexicon));
  const isTitle = capitals.length >= 2 && capitals.length === tokens.filter(({ word }) => !CONNECTOR.test(word)).length;
  if (proper.length === 0 && !isTitle) return null;
  // A sentence's first word is capital anyway: "Small businesses" names no one, "Lima’s mayor" does.
  if (tokens.length > 1 && capitals.length === 1 && !/[’']s$/u.test(capitals[0]?.raw ?? '')) return null;
  return tokens.every((token, at) => fitsName(token, tokens[at + 1], { language, lexicon })) ? name : null;
};

/** Whether a word may stand in a name: capitals, connectors, roles, and words that describe a role. */
const fitsName = (
  token: Token,
  next: Token | undefined,
  { language, lexicon }: { readonly language: Language; readonly lexicon: LexiconIndex },
): boolean => {
  if (token.capital || CONNECTOR.test(token.word) || isRole(token, language, lexicon)) return true;
  return !isStopWord(token.word) && next !== undefined && !next.capital && isRole(next, language, lexicon);
};

/**
 * Reads the subject that stands before a verb: a name, a name with a remark between commas, or a role with its
 * name between commas ("His lawyer, Ana Ruiz, ").
 */
export const readSubject = (lead: string, language: Language, lexicon: LexiconIndex): string | null => {
  const subject = lead.trim().replace(BEFORE_VERB, '').trim();
  const [main = '', ...remarks] = subject.split(',');
  if (remarks.length === 0) return readName(main, language, lexicon);
  if (remarks.at(-1)?.trim() !== '' || remarks.length > 3) return null;
  const remark = (remarks[0] ?? '').trim();
  const named = readName(remark, language, lexicon);
  const isCapitalised = tokenize(remark).every(({ capital, word }) => capital || CONNECTOR.test(word));
  if (POSSESSIVE.test(main)) return isCapitalised ? named : null;
  const name = readName(main, language, lexicon);
  const tokens = tokenize(main.trim().replace(ARTICLE, ''));
  const isRoleAlone = tokens.every((token, at) => fitsName(token, tokens[at + 1], { language, lexicon }));
  const endsInRole = /(?:^|\s)\p{Ll}+$/u.test(main.trim()) && isRoleAlone;
  if (endsInRole) return named !== null && isCapitalised ? `${main.trim().replace(ARTICLE, '')}, ${remark}` : null;
  return name;
};
