import { describe, expect, it } from 'vitest';
import { mentionsClockTime } from '../../../src/core/dates/mentions-clock-time.ts';

describe('a time of day', () => {
  it.each([
    'The doors opened at 9.30.',
    'She landed at 11 p.m. on Monday.',
    'The vote was held at 17:05 GMT.',
    'They left before dawn.',
    'El avión aterrizó a las tres.',
    'Salió de madrugada.',
  ])('is told by: %s', (text) => {
    expect(mentionsClockTime(text)).toBe(true);
  });

  it.each(['He arrived on Monday, Feb. 2, 2026.', 'La reunión será el 3 de febrero.', 'Some 11 people met in May.'])(
    'is not told by: %s',
    (text) => {
      expect(mentionsClockTime(text)).toBe(false);
    },
  );
});
