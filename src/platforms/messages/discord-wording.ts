/** A name and a description as Discord shows them: names at most 32 characters, lower-case, without spaces. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
}

/** Phrases that only Discord needs. */
export interface DiscordWording {
  /** Describes the command as a whole. */
  readonly about: string;
  readonly ask: CommandWords;
  readonly question: CommandWords;
  readonly private: CommandWords;
  readonly verify: CommandWords;
  readonly quote: CommandWords;
  readonly timeline: CommandWords;
  readonly words: CommandWords;
  readonly sources: CommandWords;
  readonly help: CommandWords;
  readonly corrections: CommandWords;
  readonly gaps: CommandWords;
  readonly feedback: CommandWords;
  /** In the menu of any message. */
  readonly check: string;
  readonly ways: readonly string[];
  /** Under an answer, where the bot sees only messages that mention it. */
  readonly askOn: string;
  /** To a reply that the bot is not given to read. */
  readonly cannotRead: string;
  /** Above a file with excerpts that no message can hold. */
  readonly attached: string;
}
