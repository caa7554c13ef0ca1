import type { ConceptLink } from '../lexicon/concept-index.ts';
import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import type { Language } from '../model.ts';

/** The stems that stand in the sources, numbered, with how often and as what they stand there. */
export class Vocabulary {
  readonly terms: string[] = [];
  /** Number of sentences that hold each term; filled by {@link countDocuments}. */
  documents: Int32Array = new Int32Array(0);
  private readonly lexicon: LexiconIndex;
  private readonly numbers = new Map<string, number>();
  private readonly byConcept = new Map<number, { term: number; strength: number }[]>();
  private readonly words = new Map<string, { count: number; capital: number }>();
  private readonly linked: Record<Language, Set<string>> = { en: new Set(), es: new Set() };
  private idfs = new Float64Array(0);
  private total = 0;

  constructor(lexicon: LexiconIndex) {
    this.lexicon = lexicon;
  }

  /** The number of a stem, giving it one when it is new. */
  intern(stem: string, language: Language): number {
    const known = this.numbers.get(stem);
    const number = known ?? this.terms.length;
    if (known === undefined) {
      this.terms.push(stem);
      this.numbers.set(stem, number);
    }
    if (!this.linked[language].has(stem)) this.link(stem, number, language);
    return number;
  }

  private link(stem: string, number: number, language: Language): void {
    this.linked[language].add(stem);
    const links: readonly ConceptLink[] = stem.startsWith('~')
      ? [{ concept: Number(stem.slice(1)), strength: 1 }]
      : this.lexicon.conceptsOf(stem, language);
    for (const { concept, strength } of links) {
      const list = this.byConcept.get(concept);
      if (list) list.push({ term: number, strength });
      else this.byConcept.set(concept, [{ term: number, strength }]);
    }
  }

  /** The number of a stem, or undefined when no source holds it. */
  numberOf(stem: string): number | undefined {
    return this.numbers.get(stem);
  }

  /** The terms of the sources that stand for a concept. */
  termsOf(concept: number): readonly { readonly term: number; readonly strength: number }[] {
    return this.byConcept.get(concept) ?? [];
  }

  /** Notes a folded word as it stands in a source. */
  sawWord(word: string, capitalInside: boolean): void {
    const seen = this.words.get(word);
    if (seen) {
      seen.count += 1;
      if (capitalInside) seen.capital += 1;
    } else this.words.set(word, { count: 1, capital: capitalInside ? 1 : 0 });
  }

  /** Whether a folded word stands in the sources. */
  hasWord(word: string): boolean {
    return this.words.has(word);
  }

  /** The folded words of the sources. */
  allWords(): Iterable<string> {
    return this.words.keys();
  }

  wordCount(word: string): number {
    return this.words.get(word)?.count ?? 0;
  }

  /** Whether a word mostly stands there as a name: with a capital inside sentences. */
  isName(word: string): boolean {
    const seen = this.words.get(word);
    return seen !== undefined && seen.capital * 2 >= seen.count && seen.capital > 0;
  }

  /** Counts for each term the sentences that hold it; to be called once, when all have been read. */
  countDocuments(sentences: readonly Int32Array[]): void {
    this.documents = new Int32Array(this.terms.length);
    this.total = sentences.length;
    for (const terms of sentences) {
      for (const term of new Set(terms)) this.documents[term] = (this.documents[term] ?? 0) + 1;
    }
    this.idfs = Float64Array.from(this.documents, (documents) => this.idfOf(documents));
  }

  /** Inverse document frequency over sentences, as BM25 has it; the largest for a term that none holds. */
  idf(term: number | undefined): number {
    return term === undefined ? this.idfOf(0) : (this.idfs[term] ?? 0);
  }

  private idfOf(documents: number): number {
    return Math.log(1 + (this.total - documents + 0.5) / (documents + 0.5));
  }
}
