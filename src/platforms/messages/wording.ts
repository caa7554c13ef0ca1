import type { AnswerStatus, DifferenceAbout, ExcerptRole, Language, Missing, OutOfScope } from '../../core/model.ts';
import type { ChatWording } from './chat-wording.ts';

/** Every phrase of the bot in one language. A language that lacks one does not compile. */
export interface Wording {
  /** Why the sources do not answer. `newest` is a worded date, or null when no source is dated. */
  readonly missing: Record<Exclude<Missing, 'after_newest_source'>, string>;
  /** The sources may answer, but it is not sure. */
  readonly unsure: string;
  readonly afterNewest: (newest: string | null) => string;
  readonly outOfScope: Record<OutOfScope, string>;
  /** The fallback for a status that no note explains. */
  readonly status: Record<Exclude<AnswerStatus, 'answered'>, string>;

  readonly role: Record<Exclude<ExcerptRole, 'answer'>, string>;
  readonly relatedSaidBy: (speaker: string) => string;

  readonly sourcesDiffer: Record<DifferenceAbout, string>;
  readonly shown: { readonly both: string; readonly all: string };
  readonly bothSides: string;
  readonly contradicts: string;
  readonly corrected: (label: string) => string;
  /** A source whose own text was changed. */
  readonly correctedInPlace: (label: string) => string;
  readonly readAs: (question: string) => string;
  readonly singleSource: string;
  readonly originalLanguage: string;

  readonly asOf: (newest: string) => string;
  readonly noSourceDated: string;
  readonly sourceCount: (count: number) => string;

  readonly untitled: (dateline: string) => string;
  readonly correctedBy: (label: string) => string;
  readonly paragraph: (number: number) => string;
  readonly notGiven: { readonly publisher: string; readonly date: string; readonly both: string };
  readonly by: (author: string) => string;
  readonly dateReadAs: (words: string, iso: string) => string;
  readonly languageName: Record<Language, string>;

  readonly verify: {
    readonly exact: string;
    readonly near: string;
    readonly notFound: string;
    readonly inQuotationMarks: string;
    readonly times: (count: number) => string;
    readonly saidBy: (speaker: string) => string;
    readonly instead: (asked: string, source: string) => string;
    readonly notInSource: (asked: string) => string;
    readonly onlyInSource: (source: string) => string;
    readonly ask: string;
  };

  readonly timeline: {
    readonly heading: string;
    /** Above passages that name a month or day without its year. */
    readonly noYear: string;
    readonly empty: string;
  };
  readonly sources: {
    readonly heading: (count: number) => string;
    readonly empty: string;
    readonly size: (paragraphs: number, sentences: number) => string;
    readonly correctionOf: (source: string) => string;
  };
  readonly corrections: { readonly noDatabase: string };
  readonly context: { readonly gone: string };

  readonly greeting: string;
  readonly help: readonly string[];
  readonly forExample: string;
  readonly farewell: string;
  readonly more: (count: number) => string;
  readonly actions: { readonly share: string; readonly context: string; readonly more: string };
  readonly trouble: {
    readonly failed: string;
    readonly tooLong: (limit: number) => string;
    readonly slowDown: (seconds: number) => string;
  };
  readonly chat: ChatWording;
}
