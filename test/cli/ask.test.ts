import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type AskWorld, CommandFailure, runAsk } from '../../src/cli/ask/run-ask.ts';
import type { Answerer } from '../../src/core/answerer.ts';
import { anAnswer, createFakeAnswerer } from '../platforms/fake-answerer.ts';

interface Run {
  readonly stdin?: string | Readable;
  readonly world?: Partial<AskWorld>;
  readonly answerer?: Answerer;
}

const run = async (
  argv: readonly string[],
  { stdin = '', world = {}, answerer = createFakeAnswerer().answerer }: Run = {},
) => {
  const stdout = new PassThrough({ highWaterMark: 1e6 });
  const stderr = new PassThrough({ highWaterMark: 1e6 });
  const input: AskWorld['stdin'] =
    typeof stdin === 'string' ? Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]) : stdin;
  const folders: (string | null)[] = [];
  const load: AskWorld['load'] = async ({ knowledge }) => {
    folders.push(knowledge);
    return answerer;
  };
  const code = await runAsk({
    argv,
    environment: {},
    version: '1.2.3',
    stdin: input,
    stdout,
    stderr,
    load,
    corrected: async () => null,
    ...world,
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? ''), folders };
};

const terminal = (typed: string) => Object.assign(Readable.from([typed]), { isTTY: true });

describe('ask', () => {
  it('answers the words of the command line as one question', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { code, out, err } = await run(['When', 'did it', 'end?'], { answerer });
    expect(asked).toEqual([{ text: 'When did it end?' }]);
    expect(out).toMatch(/^> The dockers went back[\s\S]*As of 3 February 2026 · 2 sources\n$/);
    expect([code, err]).toEqual([0, '']);
  });

  it('prints one JSON value and nothing else with --json', async () => {
    const { out } = await run(['--json', 'When did it end?']);
    expect(out.trim()).not.toContain('\n');
    expect(JSON.parse(out)).toMatchObject({ question: 'When did it end?', status: 'answered', ms: expect.any(Number) });
  });

  it('answers from the folder that is given', async () => {
    expect((await run(['--knowledge', 'elsewhere', 'When?'])).folders).toEqual(['elsewhere']);
    expect((await run(['When?'])).folders).toEqual([null]);
  });

  it('tells how it chose with --explain', async () => {
    expect((await run(['--explain', 'When?'])).out).toContain('Reached 0.9');
    expect(JSON.parse((await run(['--explain', '--json', 'When?'])).out)).toMatchObject({
      decision: { threshold: 0.5 },
    });
  });

  it('reads the question from standard input when there is none on the command line', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { code } = await run([], { stdin: 'When did it end?\n', answerer });
    expect(code).toBe(0);
    expect(asked).toEqual([{ text: 'When did it end?' }]);
  });

  it('explains its use when there is no question at all', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^There is no question\.\n\nUsage:/);
  });

  it('opens a conversation on a terminal', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { code, out } = await run([], { stdin: terminal('When?\nWhy?\nexit\n'), answerer });
    expect(code).toBe(0);
    expect(asked.map(({ text }) => text)).toEqual(['When?', 'Why?']);
    expect(out).toContain('Goodbye.');
  });

  it('gives help and version without loading anything', async () => {
    expect(await run(['-h'])).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage:/), folders: [] });
    expect(await run(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', folders: [] });
  });

  it.each(['help', 'ayuda'])('gives help to somebody who asks for %s, without loading anything', async (word) => {
    const { answerer, asked } = createFakeAnswerer();
    expect(await run([word], { answerer })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Usage:/),
      folders: [],
    });
    expect((await run([], { stdin: `${word}\n`, answerer })).out).toMatch(/^Usage:/);
    expect(asked).toEqual([]);
    expect(JSON.parse((await run(['--json', word], { answerer })).out)).toHaveProperty('status');
  });

  it('lets a question be empty', async () => {
    const { answerer, asked } = createFakeAnswerer();
    expect((await run([''], { answerer })).code).toBe(0);
    expect(asked).toEqual([{ text: '' }]);
  });
});

describe('ask: commands', () => {
  it('looks for a quotation', async () => {
    expect((await run(['verify', 'on', 'Monday'])).out).toMatch(/^“on Monday”: found word for word/);
    expect(JSON.parse((await run(['verify', 'on Monday', '--json'])).out)).toMatchObject({
      status: 'exact',
      excerpts: [{ source: 'harbour' }],
      differences: [],
    });
  });

  it('gives a timeline and the sources', async () => {
    expect((await run(['timeline'])).out).toMatch(/^Dated passages/);
    expect(JSON.parse((await run(['timeline', 'strike', '--json'])).out)).toMatchObject([
      { iso: '2026-02', excerpt: {} },
    ]);
    expect((await run(['sources', '--language', 'es'])).out).toMatch(/^Respondo a partir de/);
    expect(JSON.parse((await run(['sources', '--json'])).out)).toMatchObject([{ id: 'harbour' }]);
  });

  it('lists the sources when a question asks for them', async () => {
    expect((await run(['which articles do you have?'])).out).toBe((await run(['sources'])).out);
    expect(JSON.parse((await run(['--json', 'which articles do you have?'])).out)).toHaveProperty('status');
  });

  it('says on the terminal that nothing is known of corrections before there is a database', async () => {
    expect(await run(['corrections'])).toMatchObject({
      code: 0,
      out: 'There is no database here yet, so I cannot say what was corrected. The running bot keeps one.\n',
      err: '',
      folders: [],
    });
    expect((await run(['corrections', '--language', 'es'])).out).toContain('no hay base de datos');
    expect(await run(['corrections', '--json'])).toMatchObject({ code: 0, out: 'null\n', err: '' });
  });

  it.each([
    ['corrections', 'of', 'what?'],
    ['sources', 'say', 'what?'],
    ['sources say what?'],
    ['verify this claim'],
    ['timeline of the strike'],
  ])('takes a question that merely begins like a command for a question: %s %s', async (...argv) => {
    const { answerer, asked } = createFakeAnswerer();
    await run(argv, { answerer });
    expect(asked).toEqual([{ text: argv.join(' ') }]);
  });
});

describe('ask: wrong use', () => {
  it.each([
    [['--nonsense'], /Unknown option/],
    [['--knowledge'], /knowledge/],
    [['--knowledge', '', 'When?'], /--knowledge needs a folder/],
    [['--jsonl', 'When?'], /standard input/],
    [['--jsonl', '--json'], /stands alone/],
    [['--language', 'fr', 'When?'], /Use en or es/],
    [['verify'], /needs the quotation/],
    [['timeline', '--explain'], /belong to a question/],
  ])('explains %j and exits with 2', async (argv, reason) => {
    const { code, out, err, folders } = await run(argv);
    expect([code, out, folders]).toEqual([2, '', []]);
    expect(err).toMatch(reason);
    expect(err).toContain('Usage:');
  });

  it('says why it failed and exits with 1', async () => {
    const load = async () => {
      throw new CommandFailure('Cannot read the knowledge folder "x".');
    };
    expect(await run(['When?'], { world: { load } })).toMatchObject({
      code: 1,
      out: '',
      err: 'Cannot read the knowledge folder "x".\n',
    });
  });

  it('exits with 1 when a question fails', async () => {
    const failing = createFakeAnswerer(() => {
      throw new Error('broken \u001b[2J');
    });
    const { code, out, err } = await run(['--json', 'When?'], { answerer: failing.answerer });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('The question could not be answered: broken \\u{1b}[2J\n');
  });
});

const parseLines = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask --jsonl', () => {
  it('answers each line in order, with its id, context and time', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const stdin = [
      '\uFEFF{"id":"a","question":"When?","kind":"fact"}',
      '',
      '{"id":2,"question":"Why?","context":"When?"}\r',
      '{"question":"Who?","context":["When?","Why?"]}',
    ].join('\n');
    const { code, out, err } = await run(['--jsonl'], { stdin, answerer });
    expect([code, err]).toEqual([0, '']);
    expect(parseLines(out)).toMatchObject([{ id: 'a', ms: expect.any(Number) }, { id: 2 }, { question: 'Who?' }]);
    expect(parseLines(out)[2]).not.toHaveProperty('id');
    expect(asked).toEqual([
      { id: 'a', text: 'When?' },
      { id: '2', text: 'Why?', context: ['When?'] },
      { text: 'Who?', context: ['When?', 'Why?'] },
    ]);
  });

  it('reports a bad line in its place and answers the others', async () => {
    const stdin = '{"id":"a","question":"When?"}\n{"id":"b"}\nnot json\n{"id":"d","question":"Why?"}\n';
    const { code, out, err } = await run(['--jsonl'], { stdin });
    expect(code).toBe(1);
    expect(parseLines(out)).toMatchObject([
      { id: 'a', status: 'answered' },
      { id: 'b', error: expect.stringMatching(/^line 2: question: /) },
      { error: expect.stringMatching(/^line 3: not JSON/) },
      { id: 'd', status: 'answered' },
    ]);
    expect(err).toContain('2 of 4 lines');
  });

  it('reports a question that fails and goes on', async () => {
    const { answerer } = createFakeAnswerer(({ text }) => {
      if (text === 'bad') throw new Error('broken');
      return anAnswer();
    });
    const stdin = '{"id":"a","question":"bad"}\n{"id":"b","question":"When?"}';
    const { code, out } = await run(['--jsonl'], { stdin, answerer });
    expect(code).toBe(1);
    expect(parseLines(out)).toMatchObject([{ id: 'a', error: 'line 1: not answered (broken)' }, { id: 'b' }]);
  });

  it('reads lines that come in pieces, and JSON that holds line separators', async () => {
    const bytes = Buffer.from('{"question":"¿Cuándo\u2028terminó?"}\n{"question":"Why?"}\n');
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    const { answerer, asked } = createFakeAnswerer();
    await run(['--jsonl'], { stdin: Readable.from(pieces), answerer });
    expect(asked.map(({ text }) => text)).toEqual(['¿Cuándo\u2028terminó?', 'Why?']);
  });

  it('answers a line before the next one comes', async () => {
    const { answerer } = createFakeAnswerer();
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const ended = run(['--jsonl'], { stdin, answerer, world: { stdout } });
    stdin.write('{"id":"a","question":"When?"}\n');
    const [first] = await new Promise<Buffer[]>((resolve) => stdout.once('data', (chunk: Buffer) => resolve([chunk])));
    expect(String(first)).toContain('"id":"a"');
    stdin.end();
    expect((await ended).code).toBe(0);
  });

  it('shows progress of a long run on standard error alone', async () => {
    const stdin = '{"question":"When?"}\n'.repeat(1000);
    const { out, err } = await run(['--jsonl'], { stdin, world: { stdout: new PassThrough({ highWaterMark: 1e7 }) } });
    expect(out).toBe('');
    expect(err).toBe('500 questions answered\n1000 questions answered\n');
  });

  it('gives nothing for nothing', async () => {
    expect(await run(['--jsonl'])).toMatchObject({ code: 0, out: '', err: '' });
  });
});
