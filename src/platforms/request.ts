import type { Language } from '../core/model.ts';

/** What a person wants of the bot. */
export type Request =
  | { readonly kind: 'question'; readonly text: string }
  /** The quotations and claims of a message, each looked up in the sources. */
  | { readonly kind: 'check'; readonly text: string }
  | { readonly kind: 'verify'; readonly quotation: string; readonly language: Language }
  | { readonly kind: 'timeline'; readonly words: string; readonly language: Language }
  | { readonly kind: 'sources'; readonly language: Language }
  /** What was corrected in the sources. */
  | { readonly kind: 'corrections'; readonly language: Language }
  /** For editors: what went unanswered. */
  | { readonly kind: 'gaps'; readonly language: Language }
  /** For editors: what people think of answers. */
  | { readonly kind: 'feedback'; readonly language: Language }
  | { readonly kind: 'help'; readonly language: Language };

type Command = Exclude<Request['kind'], 'question' | 'check'>;

const commands: ReadonlyMap<string, readonly [Command, Language]> = new Map([
  ['help', ['help', 'en']],
  ['ayuda', ['help', 'es']],
  ['sources', ['sources', 'en']],
  ['fuentes', ['sources', 'es']],
  ['timeline', ['timeline', 'en']],
  ['cronología', ['timeline', 'es']],
  ['cronologia', ['timeline', 'es']],
  ['verify', ['verify', 'en']],
  ['verificar', ['verify', 'es']],
  ['corrections', ['corrections', 'en']],
  ['correcciones', ['corrections', 'es']],
  ['gaps', ['gaps', 'en']],
  ['lagunas', ['gaps', 'es']],
  ['feedback', ['feedback', 'en']],
  ['opiniones', ['feedback', 'es']],
] as const);

/** Plain questions after the collection itself, which mean `sources` or `corrections`. */
const ASKS_FOR_COLLECTION: readonly (readonly [RegExp, 'sources' | 'corrections', Language])[] = [
  [
    /^(?:which|what) (?:articles|sources|stories|documents|texts) (?:do you (?:have|know|use)|have you got|are there|are (?:loaded|available))\W*$/i,
    'sources',
    'en',
  ],
  [
    /^[¿\s]*(?:qué|que|cuáles|cuales) (?:artículos|articulos|fuentes|textos|documentos) (?:tienes|tiene|tenés|hay|conoces|usas)\W*$/i,
    'sources',
    'es',
  ],
  [
    /^what (?:was|has been|have you|did you|were|got) (?:corrected|the corrections)(?: so far)?\W*$/i,
    'corrections',
    'en',
  ],
  [/^[¿\s]*(?:qué|que) (?:se )?(?:corrigió|corrigio|ha corregido|han corregido|corrigieron)\W*$/i, 'corrections', 'es'],
];

const QUOTATION_MARKS = `"“”«»„‘’'`;

/** A quotation without the marks around it. */
const unquoted = (text: string): string => {
  let from = 0;
  let to = text.length;
  while (from < to && QUOTATION_MARKS.includes(text.charAt(from))) from += 1;
  while (to > from && QUOTATION_MARKS.includes(text.charAt(to - 1))) to -= 1;
  return from > 0 && to < text.length ? text.slice(from, to).trim() : text;
};

/**
 * What a text asks for. `verify` and `timeline` are commands only as the first word, `sources`, `help`, `corrections`,
 * `gaps` and `feedback` only alone (or as "which articles do you have?"); everything else is a question. The command's
 * own language is the language of the reply.
 */
export const parseRequest = (text: string): Request => {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'help', language: 'en' };
  const collection = ASKS_FOR_COLLECTION.find(([pattern]) => pattern.test(trimmed));
  if (collection) return { kind: collection[1], language: collection[2] };
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(trimmed) ?? [];
  const [command, language] = commands.get(first.toLowerCase()) ?? [null, null];
  if (command === null) return { kind: 'question', text: trimmed };
  if (command === 'verify') return { kind: 'verify', quotation: unquoted(rest), language };
  if (command === 'timeline') return { kind: 'timeline', words: rest, language };
  return rest === '' ? { kind: command, language } : { kind: 'question', text: trimmed };
};
