import type { Explanation } from './explanation.ts';
import type { Answer, Excerpt, Language, QuestionInput, SourceMetadata, Timeline, Verification } from './model.ts';

/** A served source, counted. */
export interface SourceSummary extends SourceMetadata {
  readonly id: string;
  readonly file: string;
  readonly passages: number;
  readonly sentences: number;
}

/** An excerpt with the paragraphs around it, for "show in context". Texts are verbatim. */
export interface ExcerptContext {
  readonly before: string | null;
  /** The paragraph that holds the excerpt: text before it, the excerpt, text after it. */
  readonly paragraph: { readonly lead: string; readonly excerpt: Excerpt; readonly rest: string };
  readonly after: string | null;
}

/** What the core does for a platform. Every method is pure: same knowledge, same input, same result. */
export interface Answerer {
  answer(input: QuestionInput): Answer;
  /** Whether a quotation stands in the sources, and who says it. */
  verify(quotation: string): Verification;
  /** Dated excerpts in order, and those whose year is not given; with words, only those about them. */
  timeline(words: string): Timeline;
  sources(): readonly SourceSummary[];
  /** The excerpt at an offset of a source with its surroundings; null when it is no longer served there. */
  context(source: string, start: number, end: number): ExcerptContext | null;
  /** Up to `count` questions from fixed templates that the sources answer with confidence, for help and autocompletion. */
  examples(count: number, language: Language): readonly string[];
  /** The answer with how it was chosen. */
  explain(input: QuestionInput): Explanation;
}
