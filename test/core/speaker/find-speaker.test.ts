import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildLexiconIndex, type LexiconIndex } from '../../../src/core/lexicon/lexicon-index.ts';
import { findSpeaker } from '../../../src/core/speaker/find-speaker.ts';
import { loadLexicon } from '../../../src/knowledge/lexicon/load-lexicon.ts';

let lexicon: LexiconIndex;

beforeAll(async () => {
  const loaded = await loadLexicon(join(import.meta.dirname, '../../../knowledge/lexicon'));
  lexicon = buildLexiconIndex(loaded.lexicon);
});

describe('findSpeaker: English', () => {
  it.each([
    [
      'Treasury Secretary Ana Ruiz said the fund was taking “strong action” and accused Soto of waste.',
      'Treasury Secretary Ana Ruiz',
    ],
    ['Soto rejected the allegations, asserting that his firm had paid record sums and demonstrating calm.', 'Soto'],
    ['Ruiz argued that the quay was unsafe.', 'Ruiz'],
    ['The U.S. Treasury Department said it would not pay.', 'U.S. Treasury Department'],
    ['After a March phone call, Ruiz wrote that it was a “Great Honor” to speak with Soto.', 'Ruiz'],
    ['“He was paid to look away,” Ruiz said.', 'Ruiz'],
    ['“The rain gets in,” said Hari Lal, 44, who had been waiting for days.', 'Hari Lal'],
    ['“Where is the money?” Ruiz asked.', 'Ruiz'],
    ['The ban would end soon, Mayor Ana Ruiz said.', 'Mayor Ana Ruiz'],
    ['His lawyer, Ben Araullo, rejected the charges as “fiction.”', 'Ben Araullo'],
    ['Lima’s fisheries minister, Ana Ruiz, said the stock was safe.', 'Lima’s fisheries minister, Ana Ruiz'],
    ['Ruiz, 61, who resigned in July, denied any wrongdoing.', 'Ruiz'],
    ['According to Ruiz, the award will cost $86 million.', 'Ruiz'],
    ['The award will cost $86 million, according to Mayor Ana Ruiz.', 'Mayor Ana Ruiz'],
    ['Ruiz: “We will not pay.”', 'Ruiz'],
    ['“The quay is unsafe,” said Ana Ruiz in Lima.', 'Ana Ruiz'],
    ['“The quay is unsafe,” said Ana Ruiz after the vote.', 'Ana Ruiz'],
    ['Ruiz said the quay was unsafe. “Nobody will pay for it.”', 'Ruiz'],
  ])('%s', (text, name) => {
    expect(findSpeaker(text, 'en', lexicon)).toBe(name);
    expect(text).toContain(name);
  });

  it.each([
    'Treasury Secretary Ana Ruiz said it took “strong action” and accused Soto of waste—claims the Peruvian government has rejected.',
    'Ruiz warned that Peru could face pressure, while Soto maintained that it was misinformed.',
    'He said the quay was unsafe.',
    'On Friday she said that she “regretted the tone.”',
    'Relations worsened after Ruiz accused Soto of theft—a claim Soto denied, citing a language barrier.',
    'Ruiz arrived in Lima on Monday.',
    'Officials said the talks were over.',
    'Small businesses say the strike costs them millions.',
    'The union maintains that it was unsafe.',
    'Ruiz and Soto said they would meet.',
    'Ruiz called Soto on Monday.',
    'Ruiz was accused of theft by Soto.',
    'Police charged Soto with theft.',
    'Ruiz called the talks “decisive,” according to Reuters, while also renewing criticism.',
    'Ruiz blamed a computer failure and dismissed two officers.',
    'Ruiz denied he was a spy, calling it “a smoke screen,” and shortly after recalled the ambassador.',
    'Ruiz said it cost $12 million, a figure that others put closer to $20 million.',
    'The TTC says it costs $92 million; the union argues that it costs half.',
    'Sympathy was mixed: “We need their fish,” said Oddvar Mork.',
    'The court rejected Ruiz’s request for damages.',
    'Did Ruiz say so?',
    'Ruiz refused to pay.',
    'Ruiz said the quay was unsafe. Soto denied it.',
    'Ruiz said the quay was unsafe. The strike began on Monday.',
    'An envoy left after the minister, Ana Ruiz, accused a naval attaché, Commander Felipe Soto, of spying.',
    '',
    '“”',
  ])('nobody: %s', (text) => {
    expect(findSpeaker(text, 'en', lexicon)).toBeNull();
  });
});

describe('findSpeaker: Spanish', () => {
  it.each([
    ['Ruiz negó los cargos y sostuvo que hacía turismo con su familia.', 'Ruiz'],
    ['El ministro Ana Ruiz afirmó que el muelle era seguro.', 'ministro Ana Ruiz'],
    ['“Nos dijimos todo”, dijo Ruiz.', 'Ruiz'],
    ['«Nadie pagará», aseguró la ministra Ana Ruiz.', 'ministra Ana Ruiz'],
    ['Según Ruiz, el muelle era seguro.', 'Ruiz'],
    ['El muelle era seguro, según Ana Ruiz.', 'Ana Ruiz'],
    ['Su portavoz, Ana Ruiz, advirtió de que cada semana cuesta millones.', 'Ana Ruiz'],
  ])('%s', (text, name) => {
    expect(findSpeaker(text, 'es', lexicon)).toBe(name);
  });

  it.each([
    'La Casa Rosada alegó que hubo un récord; Chile respondió que era “una extorsión”.',
    'Él dijo que no.',
    'El muelle cerró el lunes.',
    'Ruiz acusó a Soto de robo, una acusación que Soto negó.',
    'Ruiz dijo que era seguro, pero Soto respondió que no.',
    'Los sindicatos anunciaron una protesta.',
  ])('nobody: %s', (text) => {
    expect(findSpeaker(text, 'es', lexicon)).toBeNull();
  });
});

describe('findSpeaker on any text', () => {
  const parts = [
    'Ruiz',
    'said',
    '“',
    '”',
    ',',
    '.',
    'according to',
    'Soto',
    'that',
    'denied',
    'the claim',
    ':',
    'y',
    'dijo',
    '—',
    'and',
    '"',
  ];

  it('names only what stands in the text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...parts), { maxLength: 16 }).map((list) => list.join(' ')),
          fc.string({ unit: 'grapheme' }),
        ),
        fc.constantFrom('en' as const, 'es' as const),
        (text, language) => {
          const name = findSpeaker(text, language, lexicon);
          if (name !== null) expect(text).toContain(name);
        },
      ),
    );
  });

  it('stays quick on a name of many words', () => {
    const text = `“The quay is unsafe,” said ${'Ana '.repeat(900)}(PSOE).`;
    expect(findSpeaker(text, 'en', lexicon)).toBeNull();
  });

  it.each(['“', 'Ruiz said ', ', ', 'a ', 'said, '])('stays quick on a long run of %j', (unit) => {
    expect(findSpeaker(unit.repeat(4000 / unit.length), 'en', lexicon)).toBeNull();
    expect(findSpeaker(unit.repeat(100_000 / unit.length), 'en', lexicon)).toBeNull();
  });
});
