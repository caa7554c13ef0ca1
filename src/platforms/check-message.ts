import type { Answerer } from '../core/answerer.ts';
import type { Answer, Verification } from '../core/model.ts';

/** A quotation or a claim of a message, with what the sources have. */
export type Checked =
  | { readonly kind: 'quotation'; readonly quotation: string; readonly verification: Verification }
  | { readonly kind: 'claim'; readonly claim: string; readonly answer: Answer };

/** What was looked up of a message. */
export interface MessageCheck {
  readonly items: readonly Checked[];
  /** Quotations and claims beyond those that fit into one reply. */
  readonly left: number;
}

const MOST_ITEMS = 10;
/** A thousand characters at most, so that reading a long message stays quick. */
const QUOTATION = /“([^”]{1,1000})”|«([^»]{1,1000})»|„([^“”]{1,1000})[“”]|"([^"\n]{1,1000})"/gu;
/** One word in quotation marks is irony or a name more often than a quotation. */
const LEAST_QUOTED_WORDS = 2;
const LEAST_CLAIM_WORDS = 4;
const ABBREVIATION =
  /(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Sr|Sra|EE|UU|vs)|\.[A-Z])\.$/u;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

const quotationsOf = (text: string): string[] =>
  [...text.matchAll(QUOTATION)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim())
    .filter((quotation) => countWords(quotation) >= LEAST_QUOTED_WORDS);

/** Sentences of a message: cut at the end of lines, and at full stops that end no abbreviation. */
const sentencesOf = (text: string): string[] => {
  const sentences: string[] = [];
  for (const line of text.split(/\n+/)) {
    let open = '';
    for (const piece of line.split(/(?<=[.!?]["”»’)]{0,4})\s+/u)) {
      open = open ? `${open} ${piece}` : piece;
      if (ABBREVIATION.test(open)) continue;
      sentences.push(open.trim());
      open = '';
    }
    if (open) sentences.push(open.trim());
  }
  return sentences;
};

/** What a sentence says outside its quotation marks; a sentence that is all quotation claims nothing more. */
const claimsOf = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => countWords(sentence.replace(QUOTATION, ' ')) >= LEAST_CLAIM_WORDS);

/** Looks up each quotation, then each claim of a message. The same words are looked up once. */
export const checkMessage = (text: string, answerer: Answerer): MessageCheck => {
  const quotations = [...new Set(quotationsOf(text))].map((quotation) => ({ kind: 'quotation' as const, quotation }));
  const claims = [...new Set(claimsOf(text))].map((claim) => ({ kind: 'claim' as const, claim }));
  const all = [...quotations, ...claims];
  const items = all
    .slice(0, MOST_ITEMS)
    .map((item) =>
      item.kind === 'quotation'
        ? { ...item, verification: answerer.verify(item.quotation) }
        : { ...item, answer: answerer.answer({ text: item.claim }) },
    );
  return { items, left: all.length - items.length };
};
