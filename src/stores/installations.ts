/** The workspaces and organisations that installed the app. What is kept is sealed before it comes here. */
export interface Installations {
  /** `id`: of the team, or of the enterprise for a whole organisation. */
  readonly keep: (id: string, sealed: string) => Promise<void>;
  readonly find: (id: string) => Promise<string | null>;
  readonly remove: (id: string) => Promise<void>;
  readonly list: () => Promise<readonly string[]>;
}
