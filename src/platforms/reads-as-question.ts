/** Words that a question begins with, once "and", "but", "so" and the like are put aside. */
const LEADS = /^(?:and|but|so|also|then|ok(?:ay)?|y|pero|entonces|[\s,.…–—-])+/iu;

const ENGLISH =
  /^(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|tell me|show me)\b/iu;

const SPANISH =
  /^(?:qui[eé]n(?:es)?|qu[eé]|cu[aá]ndo|d[oó]nde|ad[oó]nde|por qu[eé]|para qu[eé]|cu[aá]l(?:es)?|c[oó]mo|cu[aá]nt[oa]s?|d[ií]game|dime|mu[eé]strame|hubo|hay|fue|fueron)(?=$|[\s,.?!])/iu;

/** Whether a text that was not put to the bot reads like a question at all. */
export const readsAsQuestion = (text: string): boolean => {
  if (/[?¿？]/u.test(text)) return true;
  const core = text.trim().replace(LEADS, '');
  return ENGLISH.test(core) || SPANISH.test(core);
};
