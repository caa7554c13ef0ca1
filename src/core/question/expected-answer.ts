import { fold } from '../text/fold.ts';
import type { Asked } from './question.ts';

interface Rule {
  readonly asked: Asked;
  readonly pattern: RegExp;
}

/** Signs of what is asked, over the folded question. */
const RULES: readonly Rule[] = [
  {
    asked: 'duration',
    pattern: /\bhow long\b(?! ago)|\bcuanto (?:tiempo|duro|dura|durara|demoro|tardo)\b|\b(?:duration|duracion)\b/,
  },
  {
    asked: 'number',
    pattern:
      /\bhow (?:many|much|big|large|high|old|tall|far(?! back)|heavy|deep|wide|fast|often)\b|\b(?:what|which|que|cual(?: es| fue)?(?: el| la)?) (?:percentage|percent|share|proportion|number|amount|figure|sum|total|price|cost|rate|size|porcentaje|cantidad|cifra|numero|monto|suma|precio|costo|tasa|valor)\b|\bcuant[oa]s?\b|\bhowmany\b|\bwhat (?:would|did|does|will|do) .{1,60}\bcost\b|\bwhat (?:was|is|were|are) .{1,40}\bworth\b|\b(?:total|exact) (?:amount|number|cost|price|value|of)\b/,
  },
  {
    asked: 'reason',
    pattern:
      /\bwhy(?:'d|'s|d|s)?\b|\bhow come\b|\bwhat (?:caused|prompted|made|led|triggered|sparked|motivated|drove|justified)\b|\breasons? (?:for|behind|why|given)\b|\bwhat(?:'s| is| was| were)? (?:the )?(?:reason|cause|motive|grounds)\b|\bon what grounds\b|\b(?:a|por) que se deb|\bpor que\b|\bpa que\b|\bpara que\b|\b(?:motivos?|razon|razones|causas?) (?:de|del|por|para|tiene|tuvo|dio|hubo)\b|^porque\b|\bque (?:causo|provoco|motivo|llevo|desato|origino)\b|\bwhat for\b/,
  },
  {
    asked: 'date',
    pattern:
      /(?<=^(?:(?!what|who|where|why|how|which|did|does|was)\S+\s+){0,3})when(?:'s|'d|s|d)?\b|\bwhen\W*$|\b(?:and|or|exactly|roughly|since|until) when\b|\bwhen(?:'s|'d)? (?:was|did|is|does|will|were|are|has|do|would)\b|\b(?:what|which) (?:day|date|month|year|time|week|hour)\b|\bhow (?:long ago|soon|recently|far back)\b|(?<=^(?:(?!que|quien|donde|por|como|cual)\S+\s+){0,3})cuando\b|\bcuando\W*$|\b(?:y|o|desde|hasta|para) cuando\b|\bcuando (?:fue|fueron|es|sera|le|les|se)\b|\b(?:que|cual(?: es| fue)?(?: la| el)?) (?:dia|fecha|mes|ano|hora|momento)\b|\bwhat(?:'s| is| was) the date\b|\bdate (?:of|for)\b|\bfecha de\b/,
  },
  {
    asked: 'quotation',
    pattern:
      /\bexact (?:words?|quote|phrase)\b|\bwhat (?:words?|phrase|term)\b|\b(?:what|how) (?:did|does|do|has|have|had|was|is|were)\b.*\b(?:say|said|call|called|describe|described|write|wrote|tell|told|respond|responded|reply|replied|react|reacted|answer|answered|characteri[sz]e|characteri[sz]ed|label|comment|put it|refer|claim|claimed|argue|argued|explain|explained|promise|promised|announce|announced|warn|warned|think|make of|sound|refer|post|posted)\b|\bwhat(?:'s| is| was| were) .*\b(?:reaction|response|reply|answer|comment|quote|statement|position|view|argument|defen[cs]e|message|verdict|explanation|stance|take)\b|\bque (?:le |les |se )?(?:dijo|dijeron|dice|dicen|respondio|contesto|opina|opino|afirmo|aseguro|declaro|escribio|comento|argumento|alego|prometio|anuncio|advirtio|replico|senalo|sostuvo)\b|\bcomo (?:\w+ )?(?:describio|califico|llamo|definio|reacciono|respondio|tildo|catalogo|describe|califica)\b|\bpalabras\b|\b(?:quote|cita)\b/,
  },
  {
    asked: 'person',
    pattern: /\bwho(?:'s|'d|m|se|s)?\b|\bquien(?:es)?\b|\bname of the\b|\bnames? of\b|\bcomo se llama/,
  },
  {
    asked: 'place',
    pattern:
      /\bwhere(?:'s|'d|s)?\b|\b(?:a|de|en|por)?donde\b|\b(?:what|which|que|cual) (?:\w+ )?(?:city|country|town|place|venue|location|region|state|province|capital|village|port|ciudad|pais|lugar|sitio|region|provincia|estado|capital|puerto)\b/,
  },
];

const WHAT = /\b(?:what(?:'s|s)?|which|whats|que|cual(?:es)?)\b/;
const MANNER = /\bhow(?:'s|'d|d|s)?\b|\bcomo\b/;
const CLAIM_EN =
  /^(?:(?:so|and|but|hey|ok|wait|is it (?:true|correct|right|the case) (?:that )?)[, ]+)*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|didn't|isn't|wasn't|hasn't|doesn't|weren't|aren't|am i right|true that|is it true)\b/;
const CLAIM_ES =
  /\bes (?:cierto|verdad|correcto)\b|\b(?:cierto|verdad) que\b|^(?:ya |y |pero )*(?:hay|hubo|fue|fueron|es|son|sera|ha|han|habia|se|le|les|lo|la)\b/;

/** Nouns that say what is wanted when no question word does: "strike start date", "minister salary". */
const TERSE: readonly Rule[] = [
  { asked: 'date', pattern: /\b(?:date|dates|deadline|fecha|fechas|plazo)\b/ },
  {
    asked: 'number',
    pattern:
      /\b(?:number|total|amount|cost|price|salary|age|percentage|figure|size|value|count|toll|numero|cantidad|costo|coste|precio|sueldo|salario|edad|porcentaje|cifra|monto|tamano|balance)\b/,
  },
  { asked: 'person', pattern: /\b(?:names?|nombres?)\b/ },
  { asked: 'place', pattern: /\b(?:location|venue|place|lugar|sede|ubicacion)\b/ },
  { asked: 'reason', pattern: /\b(?:reason|reasons|motive|cause|motivo|motivos|razon|causa)\b/ },
  {
    asked: 'quotation',
    pattern: /\b(?:quote|quotes|statement|reaction|response|reply|comment|cita|declaracion|reaccion|respuesta)\b/,
  },
];

/** A yes or no question with an open one behind it: "did he go, and when?" */
const OPEN_PART = /\b(?:and|or) (?:who|when|where|why|how)\b/;

/** The kind whose sign stands first; of signs at one place, the one listed first. */
const firstAsked = (folded: string): Asked | null => {
  let first: { readonly asked: Asked; readonly at: number } | null = null;
  for (const { asked, pattern } of RULES) {
    const at = folded.search(pattern);
    if (at >= 0 && (first === null || at < first.at)) first = { asked, at };
  }
  return first?.asked ?? null;
};

/** What a question asks for, read from its question words; `claim` for a yes or no, `thing` when nothing tells. */
export const expectedAnswer = (
  text: string,
  isOrganisation: (word: string) => boolean,
  isRole: (word: string) => boolean,
): Asked => {
  const folded = fold(text).replace(/[¿¡]/g, '').trim();
  const claim = CLAIM_EN.test(folded);
  const named =
    /\b(?:what|which|que|cual(?: es| fue)?(?: el| la)?|cuales) ((?:[\p{L}'.-]+ ?){1,3})/u
      .exec(folded)?.[1]
      ?.trim()
      .split(' ') ?? [];
  const asked = claim && !OPEN_PART.test(folded) ? null : firstAsked(folded);
  if (asked !== null) return asked;
  if (/^(?:y )?es (?:cierto|verdad)\b/.test(folded)) return 'claim';
  if (named.some(isOrganisation)) return 'organisation';
  if (named.some(isRole)) return 'person';
  if (claim) return 'claim';
  const terse =
    WHAT.test(folded) || MANNER.test(folded) ? undefined : TERSE.find(({ pattern }) => pattern.test(folded));
  if (terse) return terse.asked;
  if (CLAIM_ES.test(folded)) return 'claim';
  if (WHAT.test(folded)) return 'thing';
  if (MANNER.test(folded)) return 'manner';
  return /\?\s*$/.test(text) ? 'claim' : 'thing';
};
