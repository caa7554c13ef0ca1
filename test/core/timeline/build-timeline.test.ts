import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../../src/core/model.ts';
import { buildTimeline } from '../../../src/core/timeline/build-timeline.ts';
import { sourceOf } from '../passages/source-of.ts';
import { citePlainly, sentencesOf } from '../sentences-of.ts';

const options = {
  matches: (sentence: Sentence, words: string) => sentence.text.toLowerCase().includes(words),
  cite: citePlainly,
};

const lines = (words: string, sentences: readonly Sentence[]): string[] =>
  buildTimeline(words, sentences, options).dated.map(({ iso, excerpt }) => {
    const [{ start, end } = { start: 0, end: 0 }] = excerpt.highlights;
    return `${iso} [${excerpt.text.slice(start, end)}] ${excerpt.text.slice(0, 24)}`;
  });

/** What is listed without a year, its highlights in brackets. */
const yearless = (words: string, text: string, published?: string): string[] =>
  buildTimeline(words, sentencesOf(sourceOf(text, { ...(published && { published }) })), options).undated.map(
    ({ text: shown, highlights }) =>
      `[${highlights.map(({ start, end }) => shown.slice(start, end)).join('|')}] ${shown.slice(0, 24)}`,
  );

const dated = sourceOf(
  `Guild and council trade blame over quay

The row comes after the council closed the quay in September and, in October, fined the guild

LIMA, Feb. 3, 2026 – The mayor will meet the guild on Thursday.

The row comes after the council closed the quay in September and, in October, fined the guild, alleging fraud.

Throughout 2025 nobody spoke. It began on January 3, 2025, at noon. They met in January 2025 under a 1995 accord.

Nothing else is dated.`,
  { id: 'dated', published: '2026-02-03' },
);
const undated = sourceOf('Guild at odds\n\nOn January 3, 2025, it began. On Monday it went on.', { id: 'undated' });

describe('buildTimeline', () => {
  it('orders events by date, coarse before fine, each date of a sentence once, a summary not beside its body', () => {
    expect(lines('', sentencesOf(dated, undated))).toEqual([
      '2025 [2025] Throughout 2025 nobody s',
      '2025-01 [January 2025] They met in January 2025',
      '2025-01-03 [January 3, 2025] It began on January 3, 2',
      '2025-01-03 [January 3, 2025] On January 3, 2025, it b',
      '2025-09 [September] The row comes after the ',
      '2025-10 [October] The row comes after the ',
      '2026-02-05 [Thursday] LIMA, Feb. 3, 2026 – The',
    ]);
  });

  it('puts the end of a year or month behind all of it, its middle behind the first half', () => {
    const text = `Since late 2025 nobody spoke. At the end of January 2025 they met. In early 2025 it rained. By mid-2025 it was over.

They met on January 31, 2025, and in February 2025. In June 2025 it snowed. In July 2025 it thawed. On December 31, 2025, they sang. In 2026 it rained.

They wrote in mid-January 2025. It was late on January 9, 2025.`;
    expect(lines('', sentencesOf(sourceOf(text))).map((line) => line.replace(/ \[.*/, ''))).toEqual([
      '2025', // early
      '2025-01-09',
      '2025-01', // mid
      '2025-01-31',
      '2025-01', // end
      '2025-02',
      '2025-06',
      '2025', // mid
      '2025-07',
      '2025-12-31',
      '2025', // late
      '2026',
    ]);
    const spanish = sourceOf(
      'A finales de 2025 hubo una huelga. A mediados de 2025 no. En enero de 2025 sí. En agosto de 2025 no.',
    );
    const source = { ...spanish, metadata: { ...spanish.metadata, language: 'es' as const } };
    expect(lines('', sentencesOf(source)).map((line) => line.replace(/ \[.*/, ''))).toEqual([
      '2025-01',
      '2025', // mediados
      '2025-08',
      '2025', // finales
    ]);
  });

  it('keeps to sentences about the words asked for', () => {
    expect(lines('guild', sentencesOf(dated))).toHaveLength(3);
    expect(lines('nobody says this', sentencesOf(dated))).toEqual([]);
  });

  it('keeps a summary that no body sentence repeats', () => {
    const text = 'Guild at odds\n\nA row since the closure in September\n\nIt began in October, says the guild.';
    expect(lines('', sentencesOf(sourceOf(text, { published: '2026-02-03' })))).toHaveLength(2);
  });

  it('takes a place and date before a dash for no event', () => {
    const text =
      'Washington, D.C. – February 3, 2026 – The envoy arrived on Monday.\n\nThe quay, which was shut in May 2024 – by force – is open.';
    expect(lines('', sentencesOf(sourceOf(text, { published: '2026-02-03' })))).toEqual([
      '2024-05 [May 2024] The quay, which was shut',
      '2026-02-02 [Monday] Washington, D.C. – Febru',
    ]);
  });
});

describe('passages without a year', () => {
  const text = `Guild and council trade blame over quay

The row comes after the council closed the quay in September

The row comes after the council closed the quay in September and, in October, fined the guild.

The mayor will meet the guild on Tuesday, Feb. 3, at noon. The quay opened in May 1990 and was mended in June.

They spoke last month. On Monday the guild walked out. Nothing else is dated.`;

  it('are listed once each when their source has no date, a summary not beside its body', () => {
    expect(yearless('', text)).toEqual([
      '[September|October] The row comes after the ',
      '[Tuesday, Feb. 3] The mayor will meet the ',
    ]);
  });

  it('keep to the words asked for', () => {
    expect(yearless('noon', text)).toEqual(['[Tuesday, Feb. 3] The mayor will meet the ']);
  });

  it('are none of a source with a date', () => {
    expect(yearless('', text, '2026-02-03')).toEqual([]);
  });

  it('keep a summary that names a month which no body sentence repeats', () => {
    const other = 'Guild at odds\n\nThe council closed the old quay in May\n\nThe council closed the old quay in June.';
    expect(yearless('', other)).toEqual(['[May] The council closed the o', '[June] The council closed the o']);
  });

  it('are none before a dash that a place and date stand before', () => {
    expect(yearless('', 'Lima, Feb. 3 – The envoy arrived by boat.')).toEqual([]);
  });
});
