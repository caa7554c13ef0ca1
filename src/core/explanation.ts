import type { Answer } from './model.ts';
import type { Asked } from './question/question.ts';

/** A number that was weighed, with what it contributed: value times weight. */
export interface WeighedSign {
  readonly name: string;
  readonly value: number;
  readonly contribution: number;
}

/** How an answer was chosen, stage by stage, for editors. */
export interface Explanation {
  readonly answer: Answer;
  readonly question: {
    readonly asked: Asked;
    readonly readAs: string | null;
    /** What the encoder was given where that is other words: a gloss, or questions before it too; else null. */
    readonly comparedAs: string | null;
    readonly terms: readonly {
      readonly word: string;
      readonly weight: number;
      readonly name: boolean;
      /** Stems of the sources that may stand for it, with strengths, strongest first. */
      readonly matches: readonly { readonly term: string; readonly strength: number }[];
    }[];
  };
  /** Best first. */
  readonly candidates: readonly {
    readonly source: string;
    readonly paragraph: number;
    readonly text: string;
    readonly score: number;
    /** Strongest contributions first. */
    readonly features: readonly WeighedSign[];
  }[];
  readonly decision: {
    readonly confidence: number;
    readonly threshold: number;
    readonly signs: readonly WeighedSign[];
  };
}
