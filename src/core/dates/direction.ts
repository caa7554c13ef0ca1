import type { Language, Span } from '../model.ts';

/**
 * Which way the words around a date look: back from publication, ahead of it, or ahead of what was said
 * ("said it would close in May").
 */
export type Direction = 'past' | 'future' | 'reported';

const END = String.raw`(?![\p{L}])`;
const BEGIN = String.raw`(?<![\p{L}])`;

const EN_REPORTED = String.raw`would|was\s(?:due|set|scheduled|expected|slated|to)|were\s(?:due|set|scheduled|expected|slated|to)|(?:agreed|planned|vowed|pledged|promised|intended|hoped|wanted|threatened)\sto|scheduled\sfor|set\sfor|due`;
const EN_FUTURE = String.raw`will|won[’']t|shall|(?:is|are|be)\s(?:\p{L}+\s)?(?:due|set|scheduled|expected|slated|planned|poised|likely|about|to|going)|(?:has|have)\sto|must|could|might|should|(?:plans?|expects?|vows?|pledges?|promises?|intends?|hopes?|wants?|threatens?|needs?|aims?|set|due|ready)\sto|unless|if|upcoming|ahead\sof|takes?\seffect|begins|starts|opens|resumes|expires|ends|meets|next`;
const EN_PAST = String.raw`\p{L}{2,}ed|said|told|was|were|had|did|met|came|went|took|gave|made|began|held|saw|sent|left|found|won|lost|fell|rose|led|wrote|spoke|broke|struck|shut|fled|froze|flew|brought|bought|sold|sought|became|kept|stood|threw|shot|knew|grew|drew|paid|laid|heard|read|ran|got|built|taught|caught|fought|thought|since|ago`;

const ES_REPORTED = String.raw`\p{L}+r[ií]an|ser[ií]a|tendr[ií]a|podr[ií]a|habr[ií]a|har[ií]a|ir[ií]a|viajar[ií]a|reunir[ií]a|dar[ií]a|llegar[ií]a|entrar[ií]a|estaba\s(?:previst[oa]|programad[oa])|iba\sa|iban\sa|prevista?|previsto|programad[oa]`;
const ES_FUTURE = String.raw`\p{L}{2,}r(?:á|án|é|emos)|v(?:a|an)\sa|prevé|prevén|debe|deben|est[aá]n?\s(?:previst|programad)[oa]s?|tienen?\sprevisto|(?:se\s)?espera|espera|planea|planean|pr[oó]xim[oa]s?|si|comienza|empieza|vence|entra\sen\svigor|antes\sdel?`;
const ES_PAST = String.raw`\p{L}{2,}(?:ó|aron|ieron|eron)|fue|fueron|dijo|dijeron|hizo|tuvo|dio|vio|puso|estuvo|quiso|vino|pudo|supo|trajo|hubo|era|eran|hab[ií]an?|ha|han|desde|hace|pasad[oa]`;

/** What belongs to an auxiliary: "will not be cancelled" looks ahead, though "cancelled" alone looks back. */
const REST = String.raw`(?:\s+(?:not|also|then|only|to|have|been))*(?:\s+be(?:\s+\p{L}+)?|\s+\p{L}+ed)?`;

const markers = (reported: string, future: string, past: string): RegExp =>
  new RegExp(
    `${BEGIN}(?:(?:(?<reported>${reported})|(?<future>${future}))${END}${REST}|(?<past>${past}))${END}`,
    'giu',
  );

const MARKERS: Readonly<Record<Language, RegExp>> = {
  en: markers(EN_REPORTED, EN_FUTURE, EN_PAST),
  es: markers(ES_REPORTED, ES_FUTURE, ES_PAST),
};

/** Characters of a sentence that are read before and behind a date. */
const REACH = 200;

const CONDITION = /^(?:if|unless|si)$/iu;

/** The verb "may", which the month is not. */
const MAY = /(?<!\p{L})may(?=\s+(?:not\s+)?\p{Ll})/gu;

const directionOf = (match: RegExpMatchArray): Direction =>
  match.groups?.['reported'] !== undefined ? 'reported' : match.groups?.['future'] !== undefined ? 'future' : 'past';

/** The last marker before a date; a condition outweighs the past forms that it governs ("if it was not lifted by"). */
const lookBack = (before: string, language: Language): Direction | null => {
  let found: Direction | null = null;
  let conditional = false;
  let at = 0;
  for (const match of before.matchAll(MARKERS[language])) {
    if (/[,;:]/.test(before.slice(at, match.index))) conditional = false;
    at = match.index + match[0].length;
    if (CONDITION.test(match[0])) conditional = true;
    const direction = directionOf(match);
    found = conditional && direction === 'past' ? 'future' : direction;
  }
  return found;
};

const lookAhead = (after: string, language: Language): Direction | null => {
  for (const match of after.matchAll(MARKERS[language])) return directionOf(match);
  return null;
};

/** Tells which way the words around a date look. Past unless they say otherwise. */
export const lookAround = (text: string, { start, end }: Span, language: Language): Direction => {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[;!?]|\.\s/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/[;!?]|\.\s(?=\p{Lu})/u)[0] ?? '';
  return lookBack(before.replace(MAY, 'will'), language) ?? lookAhead(after.replace(MAY, 'will'), language) ?? 'past';
};
