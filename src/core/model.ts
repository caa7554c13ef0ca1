/**
 * The nouns of the project. Every value here is plain, immutable data.
 *
 * Offsets are UTF-16 code units into the whole text of a source's file, `end` exclusive, so that
 * `text.slice(start, end)` is the thing meant, byte for byte.
 */

/** A language that questions and sources may be in. */
export type Language = 'en' | 'es';

/** What a source says of itself. What it does not give is null and shown as not given. */
export interface SourceMetadata {
  readonly title: string | null;
  /** Place and date line, as the source words it. Labels a source that has no title. */
  readonly dateline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO date, `2026-02-03`. */
  readonly published: string | null;
  readonly language: Language;
  readonly url: string | null;
  /** The id of the source that this one corrects. */
  readonly corrects: string | null;
}

/** One article as it may be served: neither withdrawn nor under embargo. */
export interface Source {
  /** File name without extension. */
  readonly id: string;
  /** Path relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  /** The file's whole text, front matter, byte-order mark and line ends included. */
  readonly text: string;
  /** Where the article begins in `text`, after the front matter. */
  readonly bodyStart: number;
  readonly metadata: SourceMetadata;
}

/** A span of a source's file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of a source. */
export interface Passage extends Span {
  /** Counted from 1 over the paragraphs of the body, headline and boilerplate included. */
  readonly paragraph: number;
  /** Headlines and summaries find less trust than the body; boilerplate is never evidence. */
  readonly kind: 'headline' | 'summary' | 'body' | 'boilerplate';
  readonly sentences: readonly Span[];
}

/** A sentence that can be evidence. */
export interface Sentence extends Span {
  /** Position in the list of all sentences of the knowledge. */
  readonly index: number;
  readonly source: Source;
  readonly passage: Passage;
  readonly text: string;
}

/** A question as it reaches the core. */
export interface QuestionInput {
  readonly text: string;
  readonly id?: string;
  /** Earlier questions of the same thread, oldest first. */
  readonly context?: readonly string[];
}

/** What an excerpt is shown for. */
export type ExcerptRole = 'answer' | 'other_side' | 'disagrees' | 'related';

/** A date that a source's words name, resolved no more precisely than the source allows. */
export interface ResolvedDate {
  /** The source's words. */
  readonly text: string;
  /** `2026`, `2026-02` or `2026-02-03`. */
  readonly iso: string;
  /** True when the year, month or day was worked out from the source's date. */
  readonly inferred: boolean;
}

/** Where an excerpt is from. */
export interface Citation {
  readonly title: string | null;
  readonly dateline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly paragraph: number;
  /** What the sources are called that correct this one. */
  readonly corrected_by: readonly string[];
}

/** Whole sentences of a source, exactly as they stand in its file. */
export interface Excerpt extends Span {
  readonly role: ExcerptRole;
  readonly source: string;
  readonly file: string;
  readonly text: string;
  /** The words that answer: spans within `text`. */
  readonly highlights: readonly Span[];
  /** Who says it, only when the whole excerpt is that speaker's. */
  readonly speaker: string | null;
  readonly dates: readonly ResolvedDate[];
  readonly citation: Citation;
}

/** What sources may give differently. */
export type DifferenceAbout = 'date' | 'number' | 'name' | 'place' | 'account';

/** Why the core abstains. */
export type Missing =
  | 'number'
  | 'date'
  | 'day'
  | 'hour'
  | 'person'
  | 'place'
  | 'reason'
  | 'quotation'
  | 'after_newest_source'
  | 'premise'
  | 'subject';

/** Why a question is out of scope. */
export type OutOfScope = 'chit_chat' | 'order' | 'other_subject' | 'empty';

/** A remark on an answer; each platform words it from one list of messages. `excerpts` are positions. */
export type Note =
  | { readonly kind: 'sources_differ'; readonly about: DifferenceAbout; readonly excerpts: readonly number[] }
  | { readonly kind: 'both_sides'; readonly excerpts: readonly number[] }
  | { readonly kind: 'contradicts'; readonly excerpts: readonly number[] }
  | { readonly kind: 'corrected'; readonly excerpts: readonly number[]; readonly corrects: string }
  | { readonly kind: 'read_as'; readonly text: string }
  /** `unsure` when the nearest passage may well answer. */
  | { readonly kind: 'missing'; readonly what: Missing; readonly unsure?: true }
  | { readonly kind: 'out_of_scope'; readonly what: OutOfScope }
  | { readonly kind: 'single_source' }
  | { readonly kind: 'original_language'; readonly language: Language };

/** Whether sources answer, do not, or are not what the question is for. */
export type AnswerStatus = 'answered' | 'not_in_sources' | 'out_of_scope';

/** The one value that every platform renders. */
export interface Answer {
  readonly id?: string;
  readonly question: string;
  readonly language: Language;
  readonly status: AnswerStatus;
  /** Calibrated, 0 to 1; for machines, never shown to a reader. */
  readonly confidence: number;
  readonly excerpts: readonly Excerpt[];
  readonly notes: readonly Note[];
  readonly as_of: { readonly newest_source: string | null; readonly sources: number };
}

/** Whether a quotation stands in the sources. */
export interface Verification {
  readonly status: 'exact' | 'near' | 'not_found';
  readonly excerpts: readonly Excerpt[];
  /** For a near match: what was asked for and what the source has instead. Either may be empty. */
  readonly differences: readonly { readonly asked: string; readonly source: string }[];
}

/** A dated excerpt of a timeline. */
export interface TimelineEntry {
  /** As precise as the source: `2026`, `2026-02` or `2026-02-03`. */
  readonly iso: string;
  readonly excerpt: Excerpt;
}

/** What the sources date. */
export interface Timeline {
  /** In the order of their dates. */
  readonly dated: readonly TimelineEntry[];
  /** What names a month or a day of one, in a source that gives no year; in the order of the sources. */
  readonly undated: readonly Excerpt[];
}
