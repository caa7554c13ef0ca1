import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { Answerer } from '../core/answerer.ts';
import type { Answer, Excerpt } from '../core/model.ts';
import { ticketKey } from '../stores/ticket-key.ts';

/**
 * What a button under an answer needs to know. The same question, in the same thread, with the same knowledge, has the
 * same answer; the seal tells whether it still has.
 */
export interface Ticket {
  readonly question: string;
  readonly context: readonly string[];
  /** A short digest of the excerpts that were shown. */
  readonly seal: string;
}

const SEAL_LENGTH = 10;
/** Longest text that a ticket may unfold to. */
const LONGEST = 60_000;

const packed = z.tuple([z.string(), z.array(z.string()), z.string().max(SEAL_LENGTH)]);

/** A digest of excerpts: their places and their words. */
const sealExcerpts = (excerpts: readonly Excerpt[]): string =>
  createHash('sha256')
    .update(JSON.stringify(excerpts.map(({ source, start, end, text }) => [source, start, end, text])))
    .digest('base64url')
    .slice(0, SEAL_LENGTH);

/** The ticket of an answer to a question that was asked after those of `context`. */
export const createTicket = (answer: Answer, question: string, context: readonly string[]): Ticket => ({
  question,
  context,
  seal: sealExcerpts(answer.excerpts),
});

/** What stands for an answer: the same for everyone who was shown the same, and short. */
export const answerKey = (ticket: Ticket): string => ticketKey(encodeTicket(ticket));

/** A ticket as short text of letters, digits, `-` and `_`. */
export const encodeTicket = ({ question, context, seal }: Ticket): string =>
  deflateRawSync(JSON.stringify([question, context, seal])).toString('base64url');

/** The ticket of a text; null when it is none. */
export const decodeTicket = (text: string): Ticket | null => {
  try {
    const json = inflateRawSync(Buffer.from(text, 'base64url'), { maxOutputLength: LONGEST }).toString('utf8');
    const [question, context, seal] = packed.parse(JSON.parse(json));
    return { question, context, seal };
  } catch {
    return null;
  }
};

/** The answer that a ticket stands for; null when the sources no longer give the same excerpts. */
export const reopenTicket = ({ question, context, seal }: Ticket, answerer: Answerer): Answer | null => {
  const answer = answerer.answer({ text: question, ...(context.length > 0 && { context }) });
  return sealExcerpts(answer.excerpts) === seal ? answer : null;
};
