/** What is wrong with an ISO date, worded to follow the value, or null. */
export function isoDateFault(value: string): string | null {
  if (value === '') return 'has no date; write one like 2026-02-03';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'is not an ISO date; write it like 2026-02-03';
  return dayExists(value) ? null : 'is a day that does not exist; correct the month or the day';
}

/** The moment that an ISO date and time names, taken as UTC when it names no zone. */
export type EmbargoTime =
  | { readonly kind: 'time'; readonly iso: string; readonly zoned: boolean }
  | { readonly kind: 'fault'; readonly message: string };

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads `2026-02-03T06:00:00-05:00` and its shorter forms. */
export function parseEmbargoTime(value: string): EmbargoTime {
  const match = DATE_TIME.exec(value);
  const [, day = '', hour = '', minute = '', second = '00', zone = ''] = match ?? [];
  if (match === null) {
    return { kind: 'fault', message: 'is not an ISO date and time; write it like 2026-02-03T06:00Z' };
  }
  const time = Date.parse(`${day}T${hour}:${minute}:${second}${zone === '' ? 'Z' : fullZone(zone)}`);
  if (!dayExists(day) || Number.isNaN(time) || hour === '24') {
    return { kind: 'fault', message: 'is a moment that does not exist; correct the date or the time' };
  }
  return { kind: 'time', iso: new Date(time).toISOString(), zoned: zone !== '' };
}

function fullZone(zone: string): string {
  const upper = zone.toUpperCase();
  return upper === 'Z' || upper.includes(':') ? upper : `${upper.slice(0, 3)}:${upper.slice(3)}`;
}

/** `Date.parse` rolls February 30 over to March, so the day must come back as it went in. */
function dayExists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
