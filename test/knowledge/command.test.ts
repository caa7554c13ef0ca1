import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runKnowledge } from '../../src/cli/knowledge/run-knowledge.ts';
import { article, type Files, GOOD, temporaryFolder } from './temporary-folder.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...argv: readonly string[]): Promise<Run> {
  let [out, err] = ['', ''];
  const code = await runKnowledge(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => new Date('2026-02-03T12:00:00Z'),
  });
  return { code, out, err };
}

async function runOn(files: Files, ...argv: readonly string[]): Promise<Run & { readonly folder: string }> {
  const folder = await temporaryFolder({ 'sources/mars.md': GOOD, ...files });
  return { folder, ...(await run(...argv.map((word) => word.replace('FOLDER', folder)), '--knowledge', folder)) };
}

/** Faults of the program's own word lists are not what these tests are about. */
const withoutLexicon = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('lexicon'));

describe('usage', () => {
  it('is shown when asked for', async () => {
    for (const argv of [['--help'], ['-h'], ['check', '--help'], ['--help', 'add']]) {
      const { code, out, err } = await run(...argv);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: npm run knowledge/);
    }
  });

  it.each([
    [[], 'no command is given; write check, diff, list, add, questions or vectors'],
    [['chek'], 'unknown command "chek"; write check, diff, list, add, questions or vectors'],
    [['check', 'x'], 'check takes nothing but options, not "x"'],
    [['add'], 'add takes exactly one FILE, not nothing'],
    [['add', 'a', 'b'], 'add takes exactly one FILE, not "a" "b"'],
    [['questions'], 'questions takes exactly one SOURCE, not nothing'],
    [['check', '--json'], "Unknown option '--json'"],
    [['list', '--knowledge'], "Option '--knowledge <value>' argument missing"],
  ])('%j is explained', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage: npm run knowledge');
  });
});

describe('check', () => {
  it('names every fault at once and sums up', async () => {
    const { code, out } = await runOn(
      { 'sources/a.md': article('published: x'), 'sources/b.md': article('foo: x'), 'sources/c.txt': 'The moon.' },
      'check',
    );
    expect(code).toBe(1);
    const lines = withoutLexicon(out);
    expect(lines.slice(0, 3)).toEqual([
      'sources/a.md:2: published "x" is not an ISO date; write it like 2026-02-03',
      expect.stringMatching(/^sources\/b\.md:2: unknown key "foo"; use one of title, /),
      expect.stringMatching(/^sources\/c\.txt:1: warning: has no front matter/),
    ]);
    expect(lines.at(-1)).toMatch(
      /^\d+ faults, \d+ warnings?: 2 sources served, 0 withheld, 2 left out for faults, no prepared questions, no names, /,
    );
  });

  it('warns of a date that lies ahead, with its line', async () => {
    const { code, out } = await runOn(
      {
        'sources/a.md': article('title: A\npublished: 2206-02-03', 'The moon is full.'),
        'sources/b.md': article('published: 2026-02-05', 'The sun is red.'),
        'sources/c.md': article('published: 2206-03-01\nembargo_until: 2026-03-01T00:00Z', 'The sky is blue.'),
      },
      'check',
    );
    expect(code).toBe(0);
    expect(withoutLexicon(out).slice(0, -1)).toEqual([
      'sources/a.md:3: warning: published "2206-02-03" is later than today, 2026-02-03; correct the date',
      'sources/b.md:2: warning: published "2026-02-05" is later than today, 2026-02-03; correct the date',
      'sources/c.md:2: warning: published "2206-03-01" is later than the end of the embargo, 2026-03-01; correct the date',
    ]);
    expect(out).toContain('3 warnings');
  });

  it('does not warn of tomorrow, nor of the day on which an embargo ends', async () => {
    const { out } = await runOn(
      {
        'sources/a.md': article('published: 2026-02-04', 'The moon is full.'),
        'sources/b.md': article('published: 2026-03-01\nembargo_until: 2026-03-01T00:00Z', 'The sun is red.'),
      },
      'check',
    );
    expect(withoutLexicon(out)).toHaveLength(1);
  });
});

describe('list', () => {
  const files = {
    'sources/a.md': article('title: Moon\nwithdrawn: 2026-01-01\nreason: wrong'),
    'sources/b.md': article('dateline: Houston\nembargo_until: 2026-03-01T00:00Z\npublished: 2026-03-01'),
    'sources/c.md': article('published: 2026-02-01', 'La sonda llegó a Marte.\n\nKeywords: Marte, sonda'),
  };

  it('shows a table with states and totals', async () => {
    const { code, out, err } = await runOn(files, 'list');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['id', 'title or label', 'published', 'language', 'passages', 'sentences', 'state'],
      ['a', 'Moon', 'not given', 'en', '1', '2', 'withdrawn since 2026-01-01: wrong'],
      ['b', 'Houston', '2026-03-01', 'en', '1', '2', 'embargo until 2026-03-01T00:00Z'],
      ['c', 'c', '2026-02-01', 'es', '2', '1', 'served'],
      ['mars', 'Mars', 'not given', 'en', '1', '2', 'served'],
      [''],
      ['2 of 4 sources served: 3 passages, 3 sentences; newest date 2026-02-01.'],
      [''],
    ]);
  });

  it('gives the same as JSON', async () => {
    const { out } = await runOn(files, 'list', '--json');
    expect(JSON.parse(out)).toMatchObject({
      sources: [
        { id: 'a', served: false, withdrawn: '2026-01-01' },
        { id: 'b' },
        { id: 'c', served: true, sentences: 1 },
        { id: 'mars' },
      ],
      left_out: [],
      totals: { sources: 4, served: 2, left_out: 0, passages: 3, sentences: 3 },
      newest_source: '2026-02-01',
    });
  });

  it('names a file that is left out, and fails without sources', async () => {
    const left = await runOn({ 'sources/bad.md': '' }, 'list');
    expect([left.code, left.err]).toEqual([
      0,
      'sources/bad.md:1: has no article text; add it below the front matter\n',
    ]);
    expect(left.out).toContain('1 of 1 sources served');
    expect(left.out).toContain('\n1 left out for faults: sources/bad.md.\n');
    expect(JSON.parse((await run('list', '--json', '--knowledge', left.folder)).out)).toMatchObject({
      left_out: ['sources/bad.md'],
      totals: { sources: 1, left_out: 1 },
    });
    expect((await run('list', '--knowledge', '/nowhere')).code).toBe(1);
  });
});

describe('add', () => {
  const TEXT =
    '\uFEFF\r\n“Café” – the probe’s landing…\r\nThe first one — in 2026 — was late, and so on and on and on and on and on and on and on.\r\nIt is the third.\r\n';
  const add = (text: string | Uint8Array, name: string, ...options: readonly string[]) =>
    runOn({ [`in/${name}`]: text }, 'add', `FOLDER/in/${name}`, ...options);

  it('writes the article, words unchanged, and shows what it understood', async () => {
    const { folder, code, out, err } = await add(
      TEXT,
      'a.txt',
      '--title',
      'Mars: “¿Qué?” #1',
      '--published',
      '2026-02-03',
      '--author',
      'true',
    );
    expect([code, err]).toEqual([0, '']);
    const written = await readFile(join(folder, 'sources/mars-que-1.md'), 'utf8');
    expect(written).toBe(
      '---\ntitle: "Mars: “¿Qué?” #1"\nauthor: "true"\npublished: 2026-02-03\nlanguage: en\n---\n\n“Café” – the probe’s landing…\n\nThe first one — in 2026 — was late, and so on and on and on and on and on and on and on.\n\nIt is the third.\n',
    );
    expect(out).toContain('title: Mars: “¿Qué?” #1\n');
    expect(out).toContain('publisher: not given\n');
    expect(out).toContain('language: en (taken from the text)\n  3 paragraphs, 3 sentences\n');
    expect(out).toContain('first sentence: “Café” – the probe’s landing…\n');
    expect(out).toContain('last sentence: It is the third.\n');
    expect((await run('check', '--knowledge', folder)).out).not.toContain('sources/');
  });

  it('keeps and merges the front matter of a Markdown file; options win', async () => {
    const text =
      '---\n# from the desk\ntitle: Old\npublished: 3 Feb\nembargo_until: 2026-03-01T00:00Z\n---\nThe probe left.\n';
    const { folder, code } = await add(text, 'a.md', '--published', '2026-02-03');
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'sources/old.md'), 'utf8')).toBe(
      '---\n# from the desk\ntitle: Old\npublished: 2026-02-03\nembargo_until: 2026-03-01T00:00Z\nlanguage: en\n---\n\nThe probe left.\n',
    );
  });

  it('takes the name from the first words when there is no title', async () => {
    const { out } = await add('Washington, D.C. – The U.S. probe’s team left for El Niño today. It was late.', 'a.txt');
    expect(out).toContain('sources/washington-dc-the-us-probes-team-left.md');
  });

  it('joins hard-wrapped lines to paragraphs', async () => {
    const text =
      'A short headline\n\nThe probe that was sent to the planet in 2026 by the agency of the\nnorthern countries has landed. It is the third one, and the high-\nresolution camera works.\n\nThe team is glad.\n';
    const { folder } = await add(text, 'a.txt', '--title', 'x');
    const written = await readFile(join(folder, 'sources/x.md'), 'utf8');
    expect(written.split('---\n\n')[1]).toBe(
      'A short headline\n\nThe probe that was sent to the planet in 2026 by the agency of the northern countries has landed. It is the third one, and the high-resolution camera works.\n\nThe team is glad.\n',
    );
  });

  it('does not join short lines that are paragraphs', async () => {
    const { folder } = await add(
      'The headline\n\nThe probe landed.\nIt is the third.\nThe team is glad.\n',
      'a.txt',
      '--title',
      'x',
    );
    const written = await readFile(join(folder, 'sources/x.md'), 'utf8');
    expect(written.split('---\n\n')[1]).toBe(
      'The headline\n\nThe probe landed.\n\nIt is the third.\n\nThe team is glad.\n',
    );
  });

  it.each([
    ['empty file', '\r\n \n', 'a.txt', 'is empty; put the article into it'],
    ['binary file', 'a\0b', 'a.txt', 'is a binary file; save the article as plain text in UTF-8'],
    [
      'wrong encoding',
      new Uint8Array([0x61, 0xe9]),
      'a.txt',
      'is not UTF-8: byte 1 (counted from 0) is wrong; save the file again as UTF-8',
    ],
    [
      'web page',
      '<p>The probe',
      'a.html',
      'is a web page; open it in a browser, save its article as plain text (.txt), and add that',
    ],
    ['web page in disguise', '<!DOCTYPE html><html>', 'a.txt', 'is a web page; open it in a browser'],
    ['other format', 'x', 'a.docx', 'ends in ".docx"; only .txt and .md are read: save the article as plain text'],
    ['unclosed front matter', '---\ntitle: A\n', 'a.md', 'front matter is not closed'],
    ['front matter alone', article('title: A', ''), 'a.md', 'has no article text below its front matter; add it'],
    ['fault in front matter', article('title: A\nfoo: x'), 'a.md', 'line 3: unknown key "foo"'],
    [
      'a colon forgotten',
      article('title: A\npublished 2026-05-14'),
      'a.md',
      'line 3: "published 2026-05-14" has no colon with a space behind its key; write "published: 2026-05-14"',
    ],
    [
      'same text',
      '\nThe probe landed on Mars. It is the third.\n',
      'a.txt',
      'the same text is there already: sources/mars.md; edit that file instead',
    ],
    [
      'same id',
      '---\ntitle: Mars\n---\nThe other probe.',
      'a.md',
      'id "mars" is taken by sources/mars.md; give another --title',
    ],
    [
      'unknown language',
      'Zzz.',
      'a.txt',
      'the language cannot be told from the text; give --language en or --language es',
    ],
  ])('refuses: %s', async (_, text, name, message) => {
    const { folder, code, out, err } = await add(text, name);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`in/${name}: ${message}`);
    expect(err).toContain('Nothing was added.');
    expect((await run('list', '--json', '--knowledge', folder)).out).toContain('"sources": 1,');
  });

  it('refuses a line without its colon, also when an option gives its value', async () => {
    const { err } = await add(article('title: A\npublished 2026-05-14'), 'a.md', '--published', '2026-05-14');
    expect(err).toContain('line 3: "published 2026-05-14" has no colon with a space behind its key');
  });

  it('names all bad values at once', async () => {
    const { err } = await add(
      'The probe.',
      'a.txt',
      '--published',
      '3 Feb',
      '--url',
      'x',
      '--language',
      'de',
      '--title',
      '',
    );
    const named = err.match(/a\.txt: --\w+/g);
    expect(named).toEqual(['a.txt: --title', 'a.txt: --published', 'a.txt: --language', 'a.txt: --url']);
  });

  it('refuses to correct an unknown source, and to write into a folder that is not there', async () => {
    expect((await add('The probe.', 'a.txt', '--corrects', 'marz')).err).toContain(
      'corrects "marz" is not the id of any source; did you mean mars?',
    );
    const { folder } = await add('The probe.', 'a.txt', '--corrects', 'mars');
    const other = await run('add', join(folder, 'in/a.txt'), '--knowledge', join(folder, 'nowhere'));
    expect(other.err).toMatch(/cannot write .*: it does not exist; check the name of the folder/);
  });
});

describe('questions', () => {
  it('writes a file to fill in that has no faults, and never overwrites', async () => {
    const { folder, code, out } = await runOn({}, 'questions', 'mars');
    expect(code).toBe(0);
    expect(out).toContain('questions/mars.md: 2 sentences, no questions yet');
    const path = join(folder, 'questions/mars.md');
    const blank = await readFile(path, 'utf8');
    expect(blank).toContain('\n> The probe landed on Mars.\n\n> It is the third.\n\n## Not answered: number\n');
    expect(blank).toContain('## Not answered: subject');
    expect(withoutLexicon((await run('check', '--knowledge', folder)).out)).toHaveLength(1);
    await writeFile(path, blank.replace('third.\n', 'third.\n- How many?\n'));
    const again = await run('questions', 'mars', '--knowledge', folder);
    expect([again.code, again.err]).toEqual([
      1,
      `cannot write ${path}: it exists already; edit it, or move it away first\n`,
    ]);
    expect((await run('check', '--knowledge', folder)).out).toContain('1 prepared question (1 without a vector: run');
  });

  it('suggests the source that is meant', async () => {
    const { code, err } = await runOn({}, 'questions', 'marz');
    expect([code, err]).toEqual([1, 'no source without faults has the id "marz"; did you mean mars?\n']);
  });
});

describe('the program', () => {
  it('runs', async () => {
    const folder = await temporaryFolder({ 'sources/mars.md': GOOD });
    const script = fileURLToPath(new URL('../../src/cli/knowledge.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      script,
      'list',
      '--knowledge',
      folder,
    ]);
    expect(stdout).toContain('1 of 1 sources served');
  });
});
