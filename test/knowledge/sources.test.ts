import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../../src/knowledge/fault.ts';
import { MAX_SOURCE_BYTES } from '../../src/knowledge/sources/limits.ts';
import { readSource } from '../../src/knowledge/sources/read-source.ts';
import { article, faultsOf, GOOD, load, loadFrom, temporaryFolder } from './temporary-folder.ts';

const FULL = `title: 'Mars: the landing'
dateline: Houston, February 3, 2026
publisher: The Planet
author: A. Writer
published: 2026-02-03
language: en
url: https://example.org/mars`;

describe('a good source', () => {
  it('is read with all its metadata', async () => {
    const { sources, faults } = await load({ 'sources/mars.md': article(FULL) });
    expect(faults).toEqual([]);
    expect(sources[0]).toMatchObject({
      id: 'mars',
      file: 'sources/mars.md',
      withdrawn: null,
      reason: null,
      embargoUntil: null,
      metadata: {
        title: 'Mars: the landing',
        dateline: 'Houston, February 3, 2026',
        publisher: 'The Planet',
        author: 'A. Writer',
        published: '2026-02-03',
        language: 'en',
        url: 'https://example.org/mars',
        corrects: null,
      },
    });
  });

  it('keeps its text as it stands, and knows where the body begins', async () => {
    const text = `\uFEFF---\r\ntitle: Mars\r\n---\r\n\r\n  \r\nThe probe “landed” on Mars.\r\n`;
    const { sources, faults } = await load({ 'sources/mars.md': text });
    expect(sources[0]?.text).toBe(text);
    expect(sources[0]?.text.slice(sources[0].bodyStart)).toBe('The probe “landed” on Mars.\r\n');
    expect(sources[0]?.metadata.title).toBe('Mars');
    expect(faults.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });

  it('may stand in any depth; dot files are skipped', async () => {
    const { sources, faults } = await load({
      'sources/2026/02/mars.md': GOOD,
      'sources/.draft.md': '---\nbroken',
      'sources/.git/venus.md': GOOD,
    });
    expect(sources.map(({ file }) => file)).toEqual(['sources/2026/02/mars.md']);
    expect(faults).toEqual([]);
  });

  it('may be a bare text, with a warning', async () => {
    const files = { 'sources/mars.txt': '\n\nThe probe landed on Mars.\n' };
    const { sources } = await load(files);
    expect(sources[0]?.text.slice(sources[0].bodyStart)).toBe('The probe landed on Mars.\n');
    expect(await faultsOf(files)).toEqual([
      'sources/mars.txt:1: warning: has no front matter; it is served, add at least title and published between "---" lines',
    ]);
  });

  it('may have empty front matter, empty values and comments', async () => {
    const { sources, faults } = await load({
      'sources/a.md': article('# to do'),
      'sources/b.md': article('title:\nauthor: ""', 'The moon is full.'),
    });
    expect(faults).toEqual([]);
    expect(sources.map(({ metadata }) => metadata.title)).toEqual([null, null]);
  });

  it('has its language guessed when none is given', async () => {
    const { sources } = await load({
      'sources/es.txt': 'La sonda llegó a Marte según la agencia.',
      'sources/en.txt': 'The probe is in El Paso.',
    });
    expect(sources.map(({ id, metadata }) => [id, metadata.language])).toEqual([
      ['en', 'en'],
      ['es', 'es'],
    ]);
  });

  it('keeps dates, numbers and booleans as the strings they are', async () => {
    const { sources } = await load({ 'sources/a.md': article('title: 2026\nauthor: true\npublished: 2026-02-03') });
    expect(sources[0]?.metadata).toMatchObject({ title: '2026', author: 'true', published: '2026-02-03' });
  });
});

describe('a faulty source is left out, the fault named, the others served', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      'unclosed',
      '---\ntitle: A\n\nText.\n',
      ':1: front matter is not closed: no second "---" line; add one after its last key',
    ],
    [
      'impossible date',
      article('title: A\npublished: 2026-02-30'),
      ':3: published "2026-02-30" is a day that does not exist; correct the month or the day',
    ],
    ['no ISO date', article('published: 3 Feb'), ':2: published "3 Feb" is not an ISO date; write it like 2026-02-03'],
    [
      'wrong type',
      article('title: [a, b]'),
      ':2: title "[a, b]" is not one line of text; write it in quotes behind its key',
    ],
    ['several lines', article('title: |\n  a\n  b'), ':2: title "a\\nb" stands on several lines; write it on one'],
    ['misspelt key', article('title: A\npublishd: 2026-02-03'), ':3: unknown key "publishd"; did you mean published?'],
    ['unknown language', article('language: de'), ':2: language "de" is not a language that is served; write en or es'],
    [
      'no web address',
      article('url: example.org'),
      ':2: url "example.org" is not a web address; write it like https://example.org/article',
    ],
    [
      'reason alone',
      article('reason: wrong'),
      ':2: reason "wrong" stands without withdrawn; add withdrawn with the date, or remove reason',
    ],
    ['withdrawn empty', article('withdrawn:'), ':2: withdrawn "" has no date; write one like 2026-02-03'],
    [
      'embargo without time',
      article('embargo_until: 2026-02-03'),
      ':2: embargo_until "2026-02-03" is not an ISO date and time; write it like 2026-02-03T06:00Z',
    ],
    [
      'embargo impossible',
      article('embargo_until: 2026-02-30T06:00Z'),
      ':2: embargo_until "2026-02-30T06:00Z" is a moment that does not exist; correct the date or the time',
    ],
    ['empty', '', ':1: has no article text; add it below the front matter'],
    ['empty body', article('title: A', ' '), ':6: has no article text; add it below the front matter'],
    [
      'not UTF-8',
      new Uint8Array([0x61, 0xc3, 0xa9, 0xe9, 0x20]),
      ':1: is not UTF-8: byte 3 (counted from 0) is wrong; save the file again as UTF-8',
    ],
    [
      'cut UTF-8',
      new Uint8Array([0x61, 0xc3]),
      ':1: is not UTF-8: byte 1 (counted from 0) is wrong; save the file again as UTF-8',
    ],
    ['binary', 'a\0b', ':1: holds NUL bytes, so it is not a text; save the article as plain text'],
    [
      'too large',
      'a '.repeat(MAX_SOURCE_BYTES),
      ':1: is larger than 1000000 bytes; a source is one article: split the file, or serve less of it',
    ],
    [
      'fence missing',
      'title: A\n---\nThe text.',
      ':1: begins with front matter, but not with a "---" line; put "---" before and after it',
    ],
    [
      'no language',
      article('title: A', 'Zzz 123.'),
      ':1: language is not given and cannot be told from the text; add "language: en" or "language: es"',
    ],
  ];

  it.each(cases)('%s', async (_, content, message) => {
    const files = { 'sources/bad.md': content, 'sources/good.md': GOOD };
    const { sources } = await load(files);
    expect(sources.map(({ id }) => id)).toEqual(['good']);
    expect(await faultsOf(files)).toEqual([`sources/bad.md${message}`]);
  });

  it('names broken YAML with its line', async () => {
    const [fault] = await faultsOf({ 'sources/bad.md': article('published: 2026-02-03\ntitle: "Mars') });
    expect(fault).toMatch(
      /^sources\/bad\.md:3: front matter is broken: .*put a value that holds a colon.* in quotation marks$/,
    );
  });

  it.each([
    ['published 2026-05-14', 'published: 2026-05-14'],
    ['published:2026-05-14', 'published: 2026-05-14'],
    ['Published = 2026-05-14', 'published: 2026-05-14'],
    ['title Mars: the landing', 'title: Mars: the landing'],
    ['url:https://example.org/mars', 'url: https://example.org/mars'],
    ['embargo_until 2026-05-14T06:00Z', 'embargo_until: 2026-05-14T06:00Z'],
  ])('names a line without its colon: %s', async (line, meant) => {
    const files = { 'sources/bad.md': article(`author: A\n${line}\npublisher: The Planet\nfoo: x`) };
    const faults = await faultsOf(files);
    expect(faults[0]).toBe(`sources/bad.md:3: "${line}" has no colon with a space behind its key; write "${meant}"`);
    expect(faults.slice(1)).toEqual([expect.stringMatching(/^sources\/bad\.md:5: unknown key "foo"/)]);
  });

  it('names a lone line without its colon, also in a file with Windows line ends', async () => {
    const text = '---\r\npublished 2026-05-14\r\n---\r\nThe probe landed.\r\n';
    expect(await faultsOf({ 'sources/bad.md': text })).toContain(
      'sources/bad.md:2: "published 2026-05-14" has no colon with a space behind its key; write "published: 2026-05-14"',
    );
  });

  it('takes a key with room before its colon as it is', async () => {
    const { sources, faults } = await load({
      'sources/mars.md': article('published : 2026-05-14\ntitle:\nauthor : A'),
    });
    expect(faults).toEqual([]);
    expect(sources[0]?.metadata).toMatchObject({ published: '2026-05-14', title: null, author: 'A' });
  });

  it.each([
    'Mars: the landing',
    '"We landed," she says: what next?',
    '[Analysis] Mars',
    '*Mars*',
    '@nasa answers',
    'Flight #7 lands, and #8 follows',
    'Mars: 50% of the crew: "home"',
  ])('reads a headline as it is written: %s', async (title) => {
    const { sources } = await load({ 'sources/mars.md': article(`published: 2026-02-03\r\ntitle: ${title} `) });
    expect(sources[0]?.metadata).toMatchObject({ title, published: '2026-02-03' });
  });

  it('names a key that stands twice', async () => {
    const [fault] = await faultsOf({ 'sources/bad.md': article('title: A\ntitle: B') });
    expect(fault).toMatch(/^sources\/bad\.md:3: front matter is broken: Map keys must be unique/);
  });

  it('names all faults of a file at once', async () => {
    const faults = await faultsOf({ 'sources/bad.md': article('published: x\nlanguage: de\nfoo: bar\nreason: y') });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([2, 3, 4, 5].map((line) => `sources/bad.md:${line}:`));
  });

  it('names the later one of two files with the same id', async () => {
    const files = { 'sources/mars.md': GOOD, 'sources/mars.txt': 'The moon.', 'sources/x/mars.md': GOOD };
    expect((await load(files)).sources.map(({ file }) => file)).toEqual(['sources/mars.md']);
    expect(await faultsOf(files)).toContain(
      'sources/x/mars.md:1: id "mars" is already that of sources/mars.md, this one is left out; rename this file or remove it',
    );
  });

  it('warns of the same text in two files, naming both', async () => {
    const files = {
      'sources/mars.md': GOOD,
      'sources/copy.md': article('title: Copy', '  The probe landed\r\non Mars. It is the third.'),
      'sources/gone.md': article('withdrawn: 2026-02-03', 'The moon is full.'),
      'sources/moon.md': article('title: Moon', 'The moon is full.'),
    };
    expect((await load(files)).sources).toHaveLength(4);
    const warnings = (await faultsOf(files)).filter((fault) => !fault.includes('note:'));
    expect(warnings).toEqual([
      'sources/mars.md: warning: holds the same text as sources/copy.md; remove one of the two files',
      'sources/moon.md: warning: holds the same text as sources/gone.md; remove one of the two files',
    ]);
  });

  it('serves neither of two files with the same id when one withdraws it', async () => {
    const files = { 'sources/mars.md': GOOD, 'sources/x/mars.md': article('withdrawn: 2026-02-03') };
    const { sources, leftOut } = await load(files);
    expect([sources, leftOut]).toEqual([[], ['sources/mars.md', 'sources/x/mars.md']]);
  });

  it('names a file that cannot be read', async () => {
    const reading = await readSource({ file: 'sources/bad.md', path: '/nowhere/bad.md', signature: '' });
    expect(reading.source).toBeNull();
    expect(reading.faults.map(formatFault)).toEqual([
      'sources/bad.md:1: cannot read the file: it does not exist; correct its permissions or remove it',
    ]);
  });

  it('names a folder without sources', async () => {
    const [fault] = await faultsOf({});
    expect(fault).toMatch(/^sources: cannot read the folder .*sources: it does not exist; create it/);
  });

  it('names files that are not read', async () => {
    expect(await faultsOf({ 'sources/mars.docx': 'x', 'sources/good.md': GOOD })).toEqual([
      'sources/mars.docx: warning: is not used: only .md and .txt are read here; save it as text or remove it',
    ]);
  });
});

describe('links', () => {
  it('that lead back do no harm, and one to nothing is named', async () => {
    const folder = await temporaryFolder({ 'sources/mars.md': GOOD });
    await mkdir(join(folder, 'sources/a'));
    await symlink('..', join(folder, 'sources/a/loop'));
    await symlink('self', join(folder, 'sources/self'));
    await symlink('nothing.md', join(folder, 'sources/gone.md'));
    const { sources, leftOut, faults } = await loadFrom(folder);
    expect(sources.map(({ file }) => file)).toEqual(['sources/mars.md']);
    expect(leftOut).toEqual(['sources/gone.md', 'sources/self']);
    expect(faults.map(({ file }) => file)).toEqual(['sources/gone.md', 'sources/self']);
  });

  it('to another folder are followed', async () => {
    const elsewhere = await temporaryFolder({ 'venus.md': GOOD });
    const folder = await temporaryFolder({ 'sources/mars.md': GOOD });
    await symlink(elsewhere, join(folder, 'sources/more'));
    expect((await loadFrom(folder)).sources.map(({ id }) => id)).toContain('venus');
  });
});

describe('corrections', () => {
  it('name the source they correct', async () => {
    const { sources, faults } = await load({
      'sources/mars.md': GOOD,
      'sources/fix.md': article('corrects: mars', 'The probe landed.'),
    });
    expect(faults).toEqual([]);
    expect(sources[0]?.metadata.corrects).toBe('mars');
  });

  it('of nothing are a fault; the source is served all the same', async () => {
    const files = {
      'sources/mars.md': GOOD,
      'sources/fix.md': article('title: A\ncorrects: mras', 'The probe landed.'),
    };
    const { sources } = await load(files);
    expect(sources.map(({ id, metadata }) => [id, metadata.corrects])).toEqual([
      ['fix', null],
      ['mars', null],
    ]);
    expect(await faultsOf(files)).toEqual([
      'sources/fix.md:3: corrects "mras" is not the id of any source; write the file name of the corrected source without its extension (the source is served, but not as a correction)',
    ]);
  });

  it('of themselves or in a circle are a fault', async () => {
    const faults = await faultsOf({
      'sources/a.md': article('corrects: a', 'The probe landed.'),
      'sources/b.md': article('corrects: c', 'The moon is full.'),
      'sources/c.md': article('corrects: b', 'The sun is red.'),
    });
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('is this source itself');
    expect(faults[1]).toContain('leads back to this source');
  });
});
