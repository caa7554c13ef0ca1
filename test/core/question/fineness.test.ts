import { describe, expect, it } from 'vitest';
import { asksForDay, finenessOf } from '../../../src/core/question/fineness.ts';

describe('how finely a question wants to know', () => {
  it.each([
    ['When is the meeting?', 0],
    ['¿Cuándo es la reunión?', 0],
    ['In what time frame will it be paid?', 0],
    ['On which day is the meeting?', 1],
    ['What were his exact words?', 1],
    ['¿Qué día fue la llamada?', 1],
    ['How many were there, precisely?', 1],
    ['What time does the meeting start?', 2],
    ['¿A qué hora empieza?', 2],
    ['was it at ten o’clock', 2],
  ])('%s', (question, fineness) => {
    expect(finenessOf(question)).toBe(fineness);
  });

  it.each([
    ['which day did it happen', true],
    ['give me the exact date', true],
    ['¿qué día llegó?', true],
    ['What was the exact number?', false],
    ['when did it happen', false],
  ])('and whether it asks for the day: %s', (question, asks) => {
    expect(asksForDay(question)).toBe(asks);
  });
});
