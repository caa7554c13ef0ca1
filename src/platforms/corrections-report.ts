import type { Language } from '../core/model.ts';
import { quotedWords } from '../core/verify/quoted-words.ts';
import type { Superseded } from '../corrections/list-corrected.ts';
import { correctionLine } from './correction-line.ts';
import { correctionsText } from './messages/correction-text.ts';
import { notice, type Reply } from './reply.ts';

/** Corrections that are told at once. */
const SHOWN = 5;

/** Tells what was corrected: the old words, marked as superseded, and what the source says now. */
export interface CorrectionsReport {
  all(language: Language): Promise<Reply>;
  /** For a quotation of words that were corrected; null for any other. */
  about(quotation: string, language: Language): Promise<Reply | null>;
}

/** The words of a text as quotations are compared: without case, accents and punctuation. */
const wordsOf = (text: string): string =>
  ` ${quotedWords(text)
    .map(({ word }) => word)
    .join(' ')} `;

const tell = (found: readonly Superseded[], language: Language): Reply => {
  const lines = found.slice(0, SHOWN).map((one) => correctionLine(one, language));
  return notice(correctionsText(language, lines, found.length - lines.length), language);
};

export const createCorrectionsReport = (corrected: () => Promise<readonly Superseded[]>): CorrectionsReport => ({
  all: async (language) => tell(await corrected(), language),
  async about(quotation, language) {
    const words = wordsOf(quotation);
    if (words.trim() === '') return null;
    const found = (await corrected()).filter(({ was }) => wordsOf(was).includes(words));
    return found.length > 0 ? tell(found, language) : null;
  },
});
