import { describe, expect, it } from 'vitest';
import { resolveQuestionTime } from '../../../src/core/dates/resolve-question-time.ts';

const NEWEST = '2026-02-03';

describe('resolveQuestionTime', () => {
  it.each([
    ['what happened last year?', '2025'],
    ['What did he say yesterday?', '2026-02-02'],
    ['what happened in march 2025', '2025-03'],
    ['Who was arrested this month?', '2026-02'],
    ['did he arrive on tuesday?', '2026-02-03'],
    ['what was revoked in september', '2025-09'],
    ['What will happen next week?', '2026-02'],
    ['what happened 2024', '2024'],
    ['Was it January 7?', '2026-01-07'],
  ])('%s', (text, iso) => {
    expect(resolveQuestionTime(text, NEWEST, 'en')).toEqual({ iso });
  });

  it.each([
    ['¿qué pasó el año pasado?', '2025'],
    ['¿Qué dijo ayer?', '2026-02-02'],
    ['que paso en enero', '2026-01'],
    ['¿Llegó el martes?', '2026-02-03'],
  ])('%s', (text, iso) => {
    expect(resolveQuestionTime(text, NEWEST, 'es')).toEqual({ iso });
  });

  it.each(['Who may replace him?', 'Did they march on the palace?', 'When did he resign?'])(
    'has no time for: %s',
    (text) => {
      expect(resolveQuestionTime(text, NEWEST, 'en')).toBeNull();
    },
  );

  it('needs a dated source for anything but a year', () => {
    expect(resolveQuestionTime('what happened last year?', null, 'en')).toBeNull();
    expect(resolveQuestionTime('what happened in 2025?', null, 'en')).toEqual({ iso: '2025' });
  });
});
