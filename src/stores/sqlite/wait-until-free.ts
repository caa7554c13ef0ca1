import { setTimeout as wait } from 'node:timers/promises';

/** Between two tries, in milliseconds: time for answers to go on, and for the other process to end its write. */
const PAUSE_MS = 10;
/** Tries before it is given up: with what each waits itself, about ten seconds. */
const TRIES = 100;

const isBusy = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && String(failure.code).startsWith('SQLITE_BUSY');

const untilFree = async (work: () => unknown): Promise<unknown> => {
  for (let left = TRIES; left > 1; left -= 1) {
    try {
      return await work();
    } catch (failure) {
      if (!isBusy(failure)) throw failure;
      await wait(PAUSE_MS);
    }
  }
  return work();
};

/** A concern that tries again, without holding up the program, while another process writes to the file. */
export const waitUntilFree = <Concern extends object>(concern: Concern): Concern =>
  new Proxy(concern, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => untilFree(() => Reflect.apply(method, target, given));
    },
  });
