const MINUTE = 60_000;
/** People remembered before those who asked nothing for a minute are forgotten. */
const SWEEP_FROM = 10_000;

/** How often a person may ask, over all platforms. */
export interface RateLimit {
  /** Counts a question. 0 when it may be asked, else the seconds until the next one may; then it does not count. */
  take(person: string): number;
}

/** At most `perMinute` questions of a person within any minute; 0 for no limit. */
export const createRateLimit = (perMinute: number, now: () => number = Date.now): RateLimit => {
  const asked = new Map<string, readonly number[]>();
  const sweep = (since: number): void => {
    for (const [person, times] of asked) if ((times.at(-1) ?? 0) <= since) asked.delete(person);
  };
  return {
    take(person) {
      if (perMinute === 0) return 0;
      const at = now();
      const recent = (asked.get(person) ?? []).filter((time) => time > at - MINUTE);
      const [oldest] = recent;
      if (recent.length >= perMinute && oldest !== undefined) return Math.ceil((oldest + MINUTE - at) / 1000);
      if (asked.size >= SWEEP_FROM) sweep(at - MINUTE);
      asked.set(person, [...recent, at]);
      return 0;
    },
  };
};
