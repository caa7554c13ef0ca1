import type { Language } from '../core/model.ts';
import type { Superseded } from '../corrections/list-corrected.ts';
import { correctionLine } from './correction-line.ts';
import { correctionsText } from './messages/correction-text.ts';
import { notice, type Reply } from './reply.ts';

/** Corrections that are told at once. */
const SHOWN = 5;

/** Tells what was corrected: the old words, marked as superseded, and what the source says now. */
export type CorrectionsReport = (language: Language) => Promise<Reply>;

export const createCorrectionsReport =
  (corrected: () => Promise<readonly Superseded[]>): CorrectionsReport =>
  async (language) => {
    const all = await corrected();
    const lines = all.slice(0, SHOWN).map((one) => correctionLine(one, language));
    return notice(correctionsText(language, lines, all.length - lines.length), language);
  };
