/** The workspaces and organisations that installed the app. What is kept is sealed before it comes here. */
export interface Installations {
  /** `id`: of the team, or of the enterprise for a whole organisation. */
  keep(id: string, sealed: string): Promise<void>;
  find(id: string): Promise<string | null>;
  remove(id: string): Promise<void>;
  list(): Promise<readonly string[]>;
}
