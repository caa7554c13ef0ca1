/** A question or a problem that was handed to the editors. */
export interface Handover {
  /** The editors' message: `slack:C…:ts`. */
  readonly message: string;
  readonly kind: 'question' | 'problem';
  readonly question: string;
  /** Who handed it over, as a pseudonym. */
  readonly person: string;
  /** Where the editors' reply goes: a public place openly, anything else sealed; empty when that is not kept. */
  readonly address: string;
}

/** Which message in the editors' channel came from whom. */
export interface Handovers {
  readonly keep: (handover: Handover) => Promise<void>;
  readonly find: (message: string) => Promise<Handover | null>;
  readonly forget: (person: string) => Promise<number>;
  readonly prune: (before: number) => Promise<number>;
}
