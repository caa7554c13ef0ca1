import { describe, expect, it } from 'vitest';
import { article, faultsOf, GOOD, load } from './temporary-folder.ts';

const faultsWith = (questions: string): Promise<readonly string[]> =>
  faultsOf({ 'sources/mars.md': GOOD, 'questions/mars.md': questions });

describe('prepared questions', () => {
  it('point at their sentences, or say what is missing', async () => {
    const { sources, prepared, faults } = await load({
      'sources/mars.md': GOOD,
      'questions/mars.md': `# Mars\n\n> The probe landed on Mars.\n> It is the third.\n\n- Which probe landed?\n* where\n\n> It is the third.\n- How many?\n\n## Not answered: number\n\n- How much did it cost?\n`,
    });
    expect(faults).toEqual([]);
    const text = sources[0]?.text ?? '';
    const shown = prepared.map((question) => [
      question.text,
      'missing' in question.answer
        ? question.answer.missing
        : question.answer.spans.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(shown).toEqual([
      ['Which probe landed?', ['The probe landed on Mars.', 'It is the third.']],
      ['where', ['The probe landed on Mars.', 'It is the third.']],
      ['How many?', ['It is the third.']],
      ['How much did it cost?', 'number'],
    ]);
  });

  it('find a sentence that is wrapped over lines', async () => {
    const { sources, prepared } = await load({
      'sources/mars.md': article('title: A', 'One.\nThe probe\r\n  landed on Mars.'),
      'questions/mars.md': '> The probe landed on Mars.\n- What?\n',
    });
    const answer = prepared[0]?.answer;
    const span = answer !== undefined && 'spans' in answer ? answer.spans[0] : undefined;
    expect(sources[0]?.text.slice(span?.start, span?.end)).toBe('The probe\r\n  landed on Mars.');
  });

  it('find the whole sentence, not the same letters within another', async () => {
    const { sources, prepared } = await load({
      'sources/mars.md': article('title: A', 'The Earthmen left. The men left.'),
      'questions/mars.md': '> men left.\n- Who?\n',
    });
    expect(prepared[0]?.answer).toEqual({
      spans: [
        { start: (sources[0]?.text ?? '').lastIndexOf('men left.'), end: (sources[0]?.text ?? '').trimEnd().length },
      ],
    });
  });

  it.each([
    ['The probe landed.', 'It is the third.'],
    ['The team is glad.', 'Nobody knows why.'],
    ['It is', 'the third.'],
  ])('may stand below two sentences, side by side or apart: %s %s', async (one, other) => {
    const body = 'The probe landed. It is the third. The team is glad.\n\nNobody knows why.';
    const files = {
      'sources/mars.md': article('title: Mars', body),
      'questions/mars.md': `> ${one}\n> ${other}\n- What?\n`,
    };
    expect(await faultsOf(files)).toEqual([]);
  });

  it('may stand below sentences in a file that is not filled in yet, with comments', async () => {
    expect(
      await faultsWith(
        '<!-- hint\n- not an item -->\n> The probe landed on Mars.\n\n> It is the third.\n\n## Not answered: date\n',
      ),
    ).toEqual([]);
  });

  const cases: readonly (readonly [string, string, string])[] = [
    [
      'a sentence that is no longer there',
      '> It was the third.\n- How many?',
      ':1: sentence "It was the third." is not in sources/mars.md; copy it again, or remove it and its questions',
    ],
    [
      'questions without sentence',
      '- How many?',
      ':1: questions stand below no sentence; put the sentence that answers above them, after ">"',
    ],
    [
      'an unknown heading',
      '## Not answered: nummber\n- How many?',
      ':1: unknown heading "Not answered: nummber"; write "## Not answered: KIND", did you mean number?',
    ],
    [
      'another heading',
      '## Other\n- How many?',
      ':1: unknown heading "Other"; write "## Not answered: KIND", with one of number, date, day, hour, person, place, reason, quotation, after_newest_source, premise, subject',
    ],
    ['an empty question', '> It is the third.\n- ', ':2: question is empty; write one behind "-", or remove the line'],
    [
      'three sentences',
      '> It is the third.\n> It is the third.\n> It is the third.\n- How?',
      ':3: 3 sentences stand together; keep at most 2, with a blank line before the next',
    ],
    [
      'other lines',
      '> It is the third.\nHow many?',
      ':2: "How many?" is not read; begin a sentence with ">", a question with "-", or remove it',
    ],
    [
      'a question twice',
      '> It is the third.\n- How many?\n- how  many?',
      ':3: warning: question "how  many?" stands in line 2 already; keep one',
    ],
  ];

  it.each(cases)('name %s', async (_, questions, message) => {
    expect(await faultsWith(questions)).toEqual([`questions/mars.md${message}`]);
  });

  it('name a file for no source', async () => {
    expect(await faultsOf({ 'sources/mars.md': GOOD, 'questions/marz.md': '- x' })).toEqual([
      'questions/marz.md:1: no source has the id "marz"; did you mean mars.md?',
    ]);
  });

  it('of a source with faults are not used and not at fault', async () => {
    const files = { 'sources/mars.md': article('publishd: x'), 'questions/mars.md': '> Gone.\n- x' };
    expect((await load(files)).prepared).toEqual([]);
    expect(await faultsOf(files)).toHaveLength(1);
  });
});

describe('names.yaml', () => {
  it('gives names their aliases', async () => {
    const { names, faults } = await load({ 'sources/mars.md': GOOD, 'names.yaml': 'Mars: [the red planet, "4"]\n' });
    expect(faults).toEqual([]);
    expect(names).toEqual([{ name: 'Mars', aliases: ['the red planet', '4'] }]);
  });

  const cases: readonly (readonly [string, string, string])[] = [
    ['no list', 'Mars: planet', ':1: "Mars" has no list of aliases; write them in brackets: [alias, alias]'],
    [
      'an empty list',
      'Venus: [x]\nMars: []',
      ':2: "Mars" has an empty or nested alias; write plain words between commas',
    ],
    ['a list of names', '- Mars', ':1: this is no list of names; write lines like "Name: [alias, alias]"'],
    [
      'a shared alias',
      'Venus: [planet]\nMars: [planet]',
      ':2: warning: alias "planet" of "Mars" is also an alias of "Venus"; remove one',
    ],
  ];

  it.each(cases)('names %s', async (_, names, message) => {
    expect(await faultsOf({ 'sources/mars.md': GOOD, 'names.yaml': names })).toEqual([`names.yaml${message}`]);
  });

  it('names broken YAML', async () => {
    const [fault] = await faultsOf({ 'sources/mars.md': GOOD, 'names.yaml': 'Mars: [planet' });
    expect(fault).toMatch(/^names\.yaml:\d: names are broken: /);
  });
});
