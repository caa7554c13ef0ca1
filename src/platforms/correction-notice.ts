import { z } from 'zod';
import { correctionText, withdrawnText } from './messages/correction-text.ts';
import { addressSchema } from './reply-place.ts';

const line = z.object({
  kind: z.enum(['changed', 'corrected', 'withdrawn']),
  label: z.string(),
  /** What was shown; null for withdrawn words, and where only the citation changed. */
  was: z.string().nullable(),
  /** What the source says in its place, verbatim; null for nothing. */
  now: z.string().nullable(),
  /** Where that stands. */
  citation: z.string().nullable(),
  reason: z.string().nullable(),
});

const notice = z.object({
  to: addressSchema,
  /** `follow_up`: a message of its own. `replace`: it is put in the place of the answer. */
  way: z.enum(['follow_up', 'replace']),
  question: z.string(),
  language: z.enum(['en', 'es']),
  lines: z.array(line),
});

/** One thing that an answer showed and that is different now. */
export type CorrectionLine = Readonly<z.infer<typeof line>>;

/** A follow-up with everything that is needed to send it. */
export type CorrectionNotice = Readonly<z.infer<typeof notice>>;

export const writeNotice = (of: CorrectionNotice): string => JSON.stringify(of);

/** Null for a text that is no notice. */
export const readNotice = (text: string): CorrectionNotice | null => {
  try {
    return notice.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** What a notice says. */
export const noticeText = ({ way, language, question, lines }: CorrectionNotice): string =>
  way === 'replace' ? withdrawnText(language) : correctionText(language, question, lines);
