import { fold } from '../text/fold.ts';

/** Two questions in one: "why … and how did he reply?"; not a follow-up that begins with "and". */
const TWO_PARTS =
  /(?<=\w\W+)\b(?:and|but|or|y|e|pero|o)\b[^.?!]{0,12}\b(?:who|what|when|where|why|how|which|did|does|was|is|has|que|quien|como|cuando|donde|por que|cual)\b|\?[^?]+\?/;

/** Both sides, or each source: "what does each side say", "según cada fuente". */
const SIDES =
  /\b(?:both|each|either|all) (?:side|party|parties|government|leader|country|stor(?:y|ies)|article|source|report|account|one|of (?:them|the))|\beach\b|\b(?:both|two|different|differing|conflicting) (?:sides|versions|accounts|stories|sources|articles|dates|figures|numbers)|\bversus\b|\bvs\b|\b(?:differ|disagree|discrepanc|contradict|compare|comparison|conflict(?:ing)?)|\bthe (?:sources|articles|stories|reports) (?:say|differ|agree)|\b(?:ambos|ambas|cada|las dos|los dos|uno y otro|versiones|difieren|discrepan|contradicen|segun cada)\b/;

/** A statement and its answer: "what is the charge and the response". */
const REPLY =
  /\b(?:respon[ds]|repl(?:y|ied|ies)|answer|rebut|push(?:ed)? back|(?:hit|fire)s? back|counter(?:ed)?|react(?:s|ed|ion)?\b|reject|denie[ds]|denial|defen[cs]e|explanation|comment|respuesta|respondio|replica|reaccion|contest[oa]|desmintio|defensa|descargo)\w*/;
const CHARGE =
  /\b(?:accus|alleg|charge|claim|blam|said|say|complain|complaint|threat|demand|reproach|critici[sz]|attack|remark|statement|stor(?:y|ies)\b|acus|denunci|imput|reproch|critic|reclam)\w*/;

/** Two who speak: "according to the minister and the firm", "what do A and B say", "her version and the bank's". */
const VOICES =
  /\b(?:according to|in the (?:view|words|opinion) of|as told (?:by|in)|segun)\b[^?]*\b(?:and|y)\b|\b(?:do|did|does|have|has)\b[^?]{2,60}\band\b[^?]{2,60}\b(?:say|said|claim|think|want|argue|tell)\b|['’]s? (?:version|line|view|side|account|word)\b[^?]*\band\b|\band\b[^?]{2,40}['’]s(?: (?:version|line|view|side|account|own))?[,.?! ]*(?:please)?[.?! ]*$/;

/** Choices: "in September or October?", "just A, or B too?" */
const CHOICE = /,? (?:or|o) [^?]{1,40}\?\s*$/;

/** Whether a question asks for more than one thing. */
export const asksSeveral = (text: string): boolean => {
  const folded = fold(text);
  return (
    TWO_PARTS.test(folded) ||
    SIDES.test(folded) ||
    VOICES.test(folded) ||
    CHOICE.test(folded) ||
    (REPLY.test(folded) && CHARGE.test(folded))
  );
};
