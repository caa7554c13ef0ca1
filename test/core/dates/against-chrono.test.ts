import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDates } from '../../../src/core/dates/resolve-dates.ts';

const reference = { instant: new Date(Date.UTC(2026, 1, 3, 12)), timezone: 0 };

const dayFrom = (
  results: readonly { start: { get(part: 'year' | 'month' | 'day'): number | null } }[],
): string | undefined => {
  const start = results[0]?.start;
  const part = (name: 'month' | 'day'): string => String(start?.get(name)).padStart(2, '0');
  return start && `${start.get('year')}-${part('month')}-${part('day')}`;
};

const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });

describe('resolveDates beside chrono-node', () => {
  it.each(['en-US', 'en-GB'])('reads the same full dates in %s', (locale) => {
    fc.assert(
      fc.property(day, fc.constantFrom('long' as const, 'medium' as const, 'full' as const), (date, dateStyle) => {
        const words = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
        const [found] = resolveDates(`It began on ${words} in Oslo.`, '2026-02-03', 'en');
        expect(found?.iso).toBe(dayFrom(en.parse(words, reference)));
        expect(found?.inferred).toBe(false);
      }),
    );
  });

  it('reads the same full dates in Spanish', () => {
    fc.assert(
      fc.property(day, (date) => {
        const words = new Intl.DateTimeFormat('es', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
        const [found] = resolveDates(`Comenzó el ${words} en Lima.`, '2026-02-03', 'es');
        expect(found?.iso).toBe(dayFrom(es.parse(words, reference)));
      }),
    );
  });
});
