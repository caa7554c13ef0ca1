import type { Language } from '../core/model.ts';
import { messages } from './messages.ts';

/** What somebody hands to the editors: a question, or a problem with what they say of it, if anything. */
export type Handed = { readonly kind: 'question' } | { readonly kind: 'problem'; readonly reason: string | null };

/** Longest text that somebody may write on a problem, in characters: it fits one message of any platform with the rest. */
export const LONGEST_PROBLEM = 500;

/** What somebody wrote on a problem, as one line; null for nothing. */
export const problemReason = (written: string | null | undefined): string | null =>
  written?.trim().replace(/\s+/g, ' ').slice(0, LONGEST_PROBLEM) || null;

/** What stands above the answer in the editors' channel: who hands it over, and what they say of it. */
export const handedTexts = (
  handed: Handed,
  name: string,
  language: Language,
): { readonly title: string; readonly remark?: string } => {
  const { chat } = messages(language).wording;
  if (handed.kind === 'question') return { title: chat.forTheDesk(name) };
  const title = chat.problem.from(name);
  return handed.reason === null ? { title } : { title, remark: chat.problem.says(handed.reason) };
};
