import { describe, expect, it } from 'vitest';
import { parseConcepts } from '../../src/knowledge/lexicon/parse-concepts.ts';
import { faultsOf, GOOD, load } from './temporary-folder.ts';

describe('the lexicon', () => {
  it('reads concepts, classes, irregular words and the glossary', async () => {
    const { lexicon, faults } = await load({
      'sources/mars.md': GOOD,
      'lexicon/verbs.txt': '# verbs\n\nland: land, touch down~, arrive~~ | aterrizar, llegar ~  # both\n',
      'lexicon/classes.txt': 'month: January | enero\nland: ground |\n',
      'lexicon/irregular.txt': 'en say: said\nes decir: dijo, dicho\n',
      'lexicon/glossary.txt': '# words\nbarco = ship\ndar a conocer = announce\n',
    });
    expect(faults).toEqual([]);
    const { usage, encoder, ...words } = lexicon;
    expect(encoder).toBeNull();
    expect(usage('anything')).toBeNull();
    expect(words).toEqual({
      concepts: [
        {
          id: 'land',
          en: [
            { text: 'land', strength: 1 },
            { text: 'touch down', strength: 0.6 },
            { text: 'arrive', strength: 0.3 },
          ],
          es: [
            { text: 'aterrizar', strength: 1 },
            { text: 'llegar', strength: 0.6 },
          ],
        },
      ],
      classes: [
        { id: 'month', en: [{ text: 'January', strength: 1 }], es: [{ text: 'enero', strength: 1 }] },
        { id: 'land', en: [{ text: 'ground', strength: 1 }], es: [] },
      ],
      irregular: [
        { language: 'en', base: 'say', forms: ['said'] },
        { language: 'es', base: 'decir', forms: ['dijo', 'dicho'] },
      ],
      glossary: [
        { spanish: 'barco', english: 'ship' },
        { spanish: 'dar a conocer', english: 'announce' },
      ],
    });
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['verbs', 'land aterrizar', ':1: "land aterrizar" has no colon; write "id: English terms | Spanish terms"'],
    ['verbs', 'to land: land | x', ':1: id "to land" is not one word; write one such as make-peace'],
    ['verbs', 'land: land', ':1: "land" has 0 "|" signs; write exactly one between English and Spanish terms'],
    [
      'verbs',
      'a: a | b\n\na: c | d',
      ':3: id "a" stands at lexicon/verbs.txt:1 already; add the terms there or choose another id',
    ],
    [
      'verbs',
      'a: a,, b | c',
      ':1: "a" has an empty or unreadable term ""; write words, then at most "~~", between commas',
    ],
    [
      'verbs',
      'a: a~~~ | c',
      ':1: "a" has an empty or unreadable term "a~~~"; write words, then at most "~~", between commas',
    ],
    ['verbs', 'a: |', ':1: "a" has no terms; add some or remove the line'],
    ['verbs', 'a: b, b | c', ':1: warning: term "b" stands twice; remove one'],
    ['glossary', 'barco: ship', ':1: "barco: ship" is no entry; write "spanish = english"'],
    ['glossary', 'barco =', ':1: "barco =" is no entry; write "spanish = english"'],
    ['glossary', 'barco = ship\nbarco = boat', ':2: "barco" stands in line 1 too; keep one of them'],
    ['irregular', 'say: said', ':1: "say: said" is no irregular word; write "en base: form, form"'],
    ['irregular', 'fr dire: dit', ':1: language "fr" is not known; write en or es'],
    ['irregular', 'en say: said,', ':1: "say" has an empty form; write forms between commas'],
  ];

  it.each(cases)('names a fault of %s.txt: %s', async (file, text, message) => {
    expect(await faultsOf({ 'sources/mars.md': GOOD, [`lexicon/${file}.txt`]: text })).toEqual([
      `lexicon/${file}.txt${message}`,
    ]);
  });

  it('parses thousands of lines', () => {
    const text = Array.from(
      { length: 3000 },
      (_, at) => `id-${at}: one, two~, three four~~ | uno, dos, tres cuatro~`,
    ).join('\n');
    expect(parseConcepts('lexicon/all.txt', text).concepts).toHaveLength(3000);
  });
});
