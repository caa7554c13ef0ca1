import type { SentenceIndex } from '../index/sentence-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';
import type { AliasTables } from './add-aliases.ts';
import type { SpellingIndex } from './correct-typo.ts';
import type { Expander } from './expand-word.ts';

/** What question analysis looks things up in. */
export interface AnalysisTables extends AliasTables {
  readonly index: SentenceIndex;
  readonly lexicon: LexiconIndex;
  readonly expander: Expander;
  readonly spelling: SpellingIndex;
  /** Full forms of what people abbreviate when typing (`pls`, `xq`), by language. */
  readonly abbreviations: Readonly<Record<Language, ReadonlyMap<string, string>>>;
}
