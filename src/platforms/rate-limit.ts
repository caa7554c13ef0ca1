import type { Stores } from '../stores/stores.ts';

const MINUTE = 60_000;
const SECOND = 1000;

/** How often a person may ask, over all platforms. */
export interface RateLimit {
  /** Counts a question. 0 when it may be asked, else the seconds until the next one may; then it does not count. */
  take(person: string): Promise<number>;
}

/** At most `perMinute` questions of a person within any minute; 0 for no limit. */
export const createRateLimit = (
  perMinute: number,
  { limits, privacy }: Pick<Stores, 'limits' | 'privacy'>,
): RateLimit => ({
  async take(person) {
    if (perMinute === 0) return 0;
    const wait = await limits.take(privacy.pseudonym(person), { most: perMinute, withinMs: MINUTE });
    return Math.ceil(wait / SECOND);
  },
});
