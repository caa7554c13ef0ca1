/** Writes kept for when the store works again; about 10 MB. */
const MOST = 2_000;

/** Writes that failed, in their order. */
export interface Backlog {
  /** Keeps a write; the oldest one is dropped when there are too many. */
  add(write: () => Promise<void>): void;
  /** Writes what is kept, until one fails again; whether nothing is left. */
  catchUp(): Promise<boolean>;
}

export const createBacklog = (): Backlog => {
  const writes: (() => Promise<void>)[] = [];
  const run = async (): Promise<boolean> => {
    for (let next = writes[0]; next; next = writes[0]) {
      try {
        await next();
      } catch {
        return false;
      }
      writes.shift();
    }
    return true;
  };
  let running: Promise<boolean> | null = null;
  return {
    add(write) {
      writes.push(write);
      if (writes.length > MOST) writes.shift();
    },
    async catchUp() {
      running ??= run();
      try {
        return await running;
      } finally {
        running = null;
      }
    },
  };
};
