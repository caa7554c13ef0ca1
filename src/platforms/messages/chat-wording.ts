import type { DiscordWording } from './discord-wording.ts';

/** Phrases that only chat platforms need. */
export interface ChatWording {
  /** Why a reply could not be posted where it belonged; told to the person who asked. */
  readonly notDelivered: {
    readonly not_allowed: string;
    readonly gone: string;
    readonly archived: string;
    readonly expired: string;
    readonly unreachable: string;
  };
  readonly externalPerson: string;
  readonly otherChannel: string;
  readonly nothingToCheck: string;
  readonly checked: (count: number) => string;
  readonly unchecked: (count: number) => string;
  readonly claim: string;
  readonly claimNotFound: string;
  readonly question: string;
  /** Leads a notification that may be cut short before any quotation begins. */
  readonly foundIn: (labels: string) => string;
  readonly openToRead: string;
  readonly moreUnder: (more: string) => string;

  readonly sharedBy: (name: string) => string;
  readonly alreadyShared: string;
  readonly takeBack: string;
  readonly onlySharer: string;
  readonly menu: string;
  readonly copyCitation: string;
  readonly moreExcerpts: string;
  readonly noMoreExcerpts: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly thanks: string;
  readonly follow: {
    readonly menu: string;
    readonly begun: string;
    readonly ended: string;
    readonly impossible: string;
  };
  readonly askTheDesk: string;
  readonly reportProblem: string;
  readonly problem: {
    /** Of the window that asks for it. */
    readonly title: string;
    readonly label: string;
    readonly send: string;
    /** To the editors. */
    readonly from: (name: string) => string;
    readonly says: (reason: string) => string;
  };
  /** Above an editor's own words. */
  readonly fromTheDesk: (question: string) => string;
  /** To an editor. */
  readonly deskReplyLost: string;
  readonly handedOver: string;
  readonly alreadyHandedOver: string;
  readonly deskUnreachable: string;
  readonly forTheDesk: (name: string) => string;
  readonly whereAsked: string;
  readonly tooOld: string;
  readonly changed: string;
  readonly speaker: (name: string) => string;
  readonly reason: { readonly title: string; readonly label: string; readonly send: string };
  readonly close: string;

  /** What editors are told, and who is none. */
  readonly editors: {
    readonly only: string;
    readonly askPrivately: string;
    readonly gaps: { readonly heading: string; readonly none: string };
    readonly feedback: { readonly heading: string; readonly none: string };
    readonly more: (count: number) => string;
    readonly round: {
      readonly waits: (touched: number) => string;
      readonly cut: string;
      readonly send: string;
      readonly confirmed: (notices: number) => string;
      readonly gone: string;
    };
    readonly digest: {
      readonly heading: string;
      readonly nothing: string;
      readonly counts: (questions: number, answered: number, abstained: number) => string;
      readonly votes: (up: number, down: number) => string;
      readonly gaps: string;
    };
  };

  readonly helpCommands: (command: string) => readonly string[];
  readonly home: {
    readonly title: string;
    readonly sources: string;
    readonly examples: string;
    readonly howToAsk: string;
    readonly ways: (command: string) => readonly string[];
  };

  readonly discord: DiscordWording;
}
