import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsDate } from '../../../src/core/dates/mentions-date.ts';
import { resolveDates } from '../../../src/core/dates/resolve-dates.ts';
import type { Language } from '../../../src/core/model.ts';

/** A Tuesday. */
const PUBLISHED = '2026-02-03';

const resolved = (text: string, language: Language = 'en', published: string | null = PUBLISHED): string[] =>
  resolveDates(text, published, language).map(
    ({ text: words, iso, inferred }) => `${words} = ${iso}${inferred ? ' inferred' : ''}`,
  );

describe('resolveDates: English', () => {
  it.each([
    ['In September, the minister resigned.', 'September = 2025-09 inferred'],
    ['He arrived on Monday.', 'Monday = 2026-02-02 inferred'],
    ['He arrived Monday for talks.', 'Monday = 2026-02-02 inferred'],
    ['They met Tuesday.', 'Tuesday = 2026-02-03 inferred'],
    ['They will meet on Tuesday, Feb. 3, in Oslo.', 'Tuesday, Feb. 3 = 2026-02-03 inferred'],
    ['They held a call on January 7, and it helped.', 'January 7 = 2026-01-07 inferred'],
    ['It came on January 3, 2026, after a raid.', 'January 3, 2026 = 2026-01-03'],
    ['It came on 3 January 2026.', '3 January 2026 = 2026-01-03'],
    ['It came on the 3rd of January.', '3rd of January = 2026-01-03 inferred'],
    ['Relations worsened in March 2025.', 'March 2025 = 2025-03'],
    ['Throughout late 2025, talks failed.', 'late 2025 = 2025'],
    ['After an early-January call, he wrote.', 'early-January = 2026-01 inferred'],
    ['He accepted last month after a call.', 'last month = 2026-01 inferred'],
    ['He left yesterday.', 'yesterday = 2026-02-02 inferred'],
    ['He lost last year’s vote.', 'last year = 2025 inferred'],
    ['They meet next Tuesday.', 'next Tuesday = 2026-02-10 inferred'],
    ['He left a year ago.', 'a year ago = 2025 inferred'],
    ['He left two days ago.', 'two days ago = 2026-02-01 inferred'],
    ['He left three months ago.', 'three months ago = 2025-11 inferred'],
    ['He left last Friday.', 'last Friday = 2026-01-30 inferred'],
    ['He left last Tuesday.', 'last Tuesday = 2026-01-27 inferred'],
    ['He left on Tuesday of last week.', 'Tuesday of last week = 2026-01-27 inferred'],
    ['He left last June.', 'last June = 2025-06 inferred'],
    ['He left in February.', 'February = 2026-02 inferred'],
    ['He left last February.', 'last February = 2025-02 inferred'],
    ['He left in the summer of 2024.', 'summer of 2024 = 2024'],
    ['The fair ran from Jan. 5-7 in Oslo.', 'Jan. 5-7 = 2026-01 inferred'],
    ['It fell on 2025-11-30.', '2025-11-30 = 2025-11-30'],
    ['It fell on 25/11/2025.', '25/11/2025 = 2025-11-25'],
    ['It fell on 03/11/2025.', '03/11/2025 = 2025'],
    ['In September 12 people died.', 'September = 2025-09 inferred'],
    ['It fell on February 29.', 'February 29 = 2024-02-29 inferred'],
    ['It goes back to a 1995 energy protocol.', '1995 = 1995'],
  ])('looks back: %s', (text, expected) => {
    expect(resolved(text)).toEqual([expected]);
  });

  it.each([
    ['She will run it until an election in November.', 'November = 2026-11 inferred'],
    ['The hearing resumes on June 22.', 'June 22 = 2026-06-22 inferred'],
    ['A hearing is set for October 9.', 'October 9 = 2026-10-09 inferred'],
    ['The report is expected in March.', 'March = 2026-03 inferred'],
    ['On Thursday the court will rule.', 'Thursday = 2026-02-05 inferred'],
    ['Buses will be cancelled from April.', 'April = 2026-04 inferred'],
    ['She warned that it would act if the ban was not lifted by June 1.', 'June 1 = 2026-06-01 inferred'],
    ['Stocks will last only until the end of July.', 'July = 2026-07 inferred'],
    ['The ban may end in August.', 'August = 2026-08 inferred'],
  ])('looks ahead: %s', (text, expected) => {
    expect(resolved(text)).toEqual([expected]);
  });

  it('looks back and ahead in one sentence', () => {
    expect(resolved('It froze the payment on Jan. 14 and said it would send a mission in March.')).toEqual([
      'Jan. 14 = 2026-01-14 inferred',
      'March = 2026-03 inferred',
    ]);
    expect(resolved('It said in June that it would close in August.')).toEqual([
      'June = 2025-06 inferred',
      'August = 2025-08 inferred',
    ]);
    expect(resolved('Revoked in September and, in October, imposed.')).toEqual([
      'September = 2025-09 inferred',
      'October = 2025-10 inferred',
    ]);
  });

  it.each([
    'It happened recently, shortly after the vote, years ago and days later.',
    'He may go, and troops march on the capital in an august mood.',
    'The March on Washington drew crowds.',
    'The Sunday Times and the Saturday Night show reported it.',
    'Shops open on Black Friday, on Good Friday and every Monday.',
    'Theresa May said so, and May April June agreed.',
    'The Sept. 11 attacks and the Oct. 7 attack changed it.',
    'Some 2,000 people paid $1999 for 1950 seats at No. 2024.',
    'Sanctions hit 2000 homes and 1800 workers.',
    'The following month and the next day he left.',
    'Over the past year and the last month it grew.',
    'Letters dated May 6, July 19 and Sept. 2 were found.',
    'Officials said Thursday’s agenda covers fish.',
    'He read it in USA Today; today’s readers differ.',
    'The 1990s ended, and flights 1549 and 2024-25 too.',
    'It broke on February 30, 2025.',
  ])('finds no date in: %s', (text) => {
    expect(resolved(text)).toEqual([]);
  });

  it('works out the year from the weekday', () => {
    expect(resolved('It opened on Wednesday, Feb. 5.', 'en', '2025-06-01')).toEqual([
      'Wednesday, Feb. 5 = 2025-02-05 inferred',
    ]);
    expect(resolved('Doors open Friday, Jan. 2.', 'en', '2025-12-20')).toEqual([
      'Friday, Jan. 2 = 2026-01-02 inferred',
    ]);
  });

  it('is no more precise than a week that lies in two months', () => {
    expect(resolved('He left last week.', 'en', '2026-02-03')).toEqual([]);
    expect(resolved('He left last week.', 'en', '2026-02-20')).toEqual(['last week = 2026-02 inferred']);
  });

  it('resolves only what an undated source dates itself', () => {
    expect(resolved('On January 3, 2026, not on January 7, Monday or last year, but in 2024.', 'en', null)).toEqual([
      'January 3, 2026 = 2026-01-03',
      '2024 = 2024',
    ]);
  });
});

describe('resolveDates: Spanish', () => {
  it.each([
    ['Fue el 3 de enero de 2026.', '3 de enero de 2026 = 2026-01-03'],
    ['Renunció en septiembre.', 'septiembre = 2025-09 inferred'],
    ['Llegó el lunes a Lima.', 'lunes = 2026-02-02 inferred'],
    ['Aceptó el mes pasado.', 'mes pasado = 2026-01 inferred'],
    ['Aceptó el pasado mes.', 'pasado mes = 2026-01 inferred'],
    ['Llegó ayer.', 'ayer = 2026-02-02 inferred'],
    ['Hablaron el 7 de enero.', '7 de enero = 2026-01-07 inferred'],
    ['Empeoró en marzo de 2025.', 'marzo de 2025 = 2025-03'],
    ['Siguió a finales de 2025.', 'finales de 2025 = 2025'],
    ['Siguió a principios de enero.', 'principios de enero = 2026-01 inferred'],
    ['Lo dijo el año pasado.', 'año pasado = 2025 inferred'],
    ['Lo dijo hace un año.', 'hace un año = 2025 inferred'],
    ['Lo dijo hace dos meses.', 'hace dos meses = 2025-12 inferred'],
    ['Viajará el jueves 5 de febrero a Lima.', 'jueves 5 de febrero = 2026-02-05 inferred'],
    ['Se reunirá con él en abril.', 'abril = 2026-04 inferred'],
    ['Se reunirán el próximo martes.', 'próximo martes = 2026-02-10 inferred'],
    ['La cita es el viernes próximo.', 'viernes próximo = 2026-02-06 inferred'],
    ['Lo confirmó este martes.', 'este martes = 2026-02-03 inferred'],
    ['El pasado 3 de noviembre cerró.', 'pasado 3 de noviembre = 2025-11-03 inferred'],
    ['La huelga iría del 5 al 7 de enero.', '5 al 7 de enero = 2027-01 inferred'],
    ['No hay visitas desde 2022.', '2022 = 2022'],
    ['El fallo se conocerá mañana.', 'mañana = 2026-02-04 inferred'],
    ['Fue el 03/11/2025.', '03/11/2025 = 2025-11-03'],
  ])('%s', (text, expected) => {
    expect(resolved(text, 'es')).toEqual([expected]);
  });

  it.each([
    'Marcharon a la Plaza de Mayo por la mañana.',
    'Hoy en día los lunes son tristes y un domingo no.',
    'Poco después, hace años, recientemente.',
    'Domingo Cavallo habló con Julio y Abril.',
    'Reunió a 2000 personas y 1500 soldados.',
    'El lunes siguiente volvió.',
  ])('finds no date in: %s', (text) => {
    expect(resolved(text, 'es')).toEqual([]);
  });
});

describe('resolveDates on any text', () => {
  const words = [
    'on',
    'In',
    'May',
    'March',
    '3',
    '31,',
    '2025',
    '2026-02-30',
    'Monday',
    'last',
    'next',
    'week',
    'year',
    'will',
    'ago',
    'enero',
    'de',
    'mes',
    'pasado',
    '.',
    'Feb.',
    '99/99/2025',
    'hace',
    'dos',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  it('never throws, quotes the text, and gives the year only where it stands', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('en' as const, 'es' as const),
        fc.constantFrom(PUBLISHED, null, 'nonsense'),
        (said, language, published) => {
          const dates = resolveDates(said, published, language);
          for (const date of dates) {
            expect(said).toContain(date.text);
            expect(date.iso).toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
            if (!date.inferred) expect(date.text).toContain(date.iso.slice(0, 4));
            if (published !== PUBLISHED) expect(date.inferred).toBe(false);
          }
          if (dates.length > 0) expect(mentionsDate(said)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['May ', 'last ', '1 ', '2025 ', 'Monday, ', 'hace dos ', '3 de ', '-', 'a '])(
    'stays quick on 100 kB of %j',
    (unit) => {
      expect(resolveDates(unit.repeat(100_000 / unit.length), PUBLISHED, 'en').length).toBeGreaterThanOrEqual(0);
      expect(resolveDates(unit.repeat(100_000 / unit.length), PUBLISHED, 'es').length).toBeGreaterThanOrEqual(0);
    },
  );
});

describe('mentionsDate', () => {
  it('is false for most sentences without dates', () => {
    expect(mentionsDate('He denied any wrongdoing and said he was leaving.')).toBe(false);
    expect(mentionsDate('No hubo acuerdo entre las partes.')).toBe(false);
    expect(mentionsDate('He left in Sept.')).toBe(true);
  });
});
