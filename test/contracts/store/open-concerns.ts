import type { Concerns } from '../../../src/stores/stores.ts';

/** An empty store with a clock that a test moves. */
interface Opened {
  readonly concerns: Concerns;
  readonly clock: { now: number };
}

export type OpenConcerns = () => Promise<Opened>;
