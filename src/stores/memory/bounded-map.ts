/** A value and when it was set. */
export interface Dated<Value> {
  readonly value: Value;
  readonly at: number;
}

/** A map that forgets what was set longest ago. */
export const createBoundedMap = <Value>(most: number, now: () => number) => {
  const values = new Map<string, Dated<Value>>();
  const removeWhere = (matches: (value: Value, at: number) => boolean): number => {
    const doomed = [...values].filter(([, { value, at }]) => matches(value, at));
    for (const [key] of doomed) values.delete(key);
    return doomed.length;
  };
  return {
    get: (key: string): Value | undefined => values.get(key)?.value,
    /** In the order they were set. */
    entries: (): readonly Dated<Value>[] => [...values.values()],
    delete: (key: string): boolean => values.delete(key),
    /** Sets a value; it counts as new. */
    set(key: string, value: Value): void {
      values.delete(key);
      values.set(key, { value, at: now() });
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
    /** Changes a value where it stands. */
    change(key: string, value: Value): void {
      values.set(key, { value, at: now() });
    },
    removeWhere,
    prune: async (before: number): Promise<number> => removeWhere((_, at) => at < before),
  };
};
