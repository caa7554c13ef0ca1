import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/core/model.ts';
import { messages } from '../../src/platforms/messages.ts';
import { aCitation, anAnswer, anExcerpt, createFakeAnswerer } from '../platforms/fake-answerer.ts';
import { ACCUSATION, createStory, DENIAL } from '../platforms/story.ts';
import { discordDriver, plainDiscordDriver } from './drivers/discord-driver.ts';
import type { Asking, Seen, SeenLine } from './drivers/platform-driver.ts';
import { slackDriver } from './drivers/slack-driver.ts';
import { terminalDriver } from './drivers/terminal-driver.ts';

const DRIVERS = [slackDriver('http'), slackDriver('socket'), discordDriver, plainDiscordDriver, terminalDriver];
const CASES = DRIVERS.flatMap((driver) => driver.manners.map((manner) => ({ driver, manner })));

/** Excerpts that an answer shows before a reader asks for more. */
const FIRST = 4;
/** What surely fits on a lock screen. */
const LOCK_SCREEN = 140;

const linesOf = ({ messages: all }: Pick<Seen, 'messages'>): SeenLine[] => all.flatMap(({ lines }) => lines);

const quotationsIn = (lines: readonly SeenLine[]): string[] =>
  lines.filter(({ kind }) => kind === 'quotation').map(({ text }) => text);

const answering = (answer: Partial<Answer>) => createFakeAnswerer(() => anAnswer(answer)).answerer;

const excerptAt = (at: number, changes: Partial<Excerpt>): Excerpt =>
  anExcerpt({ start: at * 9_000, end: at * 9_000 + 20, ...changes });

/** The line beside each quotation. */
const beside = (lines: readonly SeenLine[], step: -1 | 1): string[] =>
  lines.flatMap(({ kind }, at) => (kind === 'quotation' ? [lines[at + step]?.text ?? ''] : []));

const TRICKY = [
  '“Quoted” — *star* _under_ ~gone~ `tick` ||spoiler|| <b>&amp; &lt; :smile: 😀 ñ',
  '# no heading, @everyone @here <!channel> <@UANN> <@400000000000000001>',
  '-# [a](https://evil.example) https://evil.example discord.gg/abc \\*slash\\*',
  '1. first\n- second\n> third\n$$$ 2*3*4 a_b_c',
];

describe.each(CASES)('$driver.name, asked $manner', ({ driver, manner }) => {
  /** Asks; whatever is asked, nobody else hears of it, and nothing alerts anybody. */
  const ask = async (asking: Pick<Asking, 'answerer' | 'question'>): Promise<Seen> => {
    const seen = await driver.ask({ ...asking, manner });
    const audience = manner === 'openly' ? 'everyone' : 'asker';
    expect(new Set(seen.messages.map((message) => message.audience))).toEqual(new Set([audience]));
    expect(seen.alerts).toEqual([]);
    return seen;
  };

  it.each([
    'When did the strike end?',
    'Who accused whom?',
    'How many facts are there?',
    'How much was paid?',
    '¿Cuánto pagaron?',
  ])('answers once, with the excerpts in their order: %s', async (question) => {
    const { answerer } = createStory();
    const seen = await ask({ answerer, question });
    const { excerpts } = answerer.answer({ text: question });
    expect(seen.messages).toHaveLength(1);
    expect(quotationsIn(linesOf(seen))).toEqual(excerpts.slice(0, FIRST).map(({ text }) => text));
  });

  it('shows a source’s words as they are, whatever they hold', async () => {
    const excerpts = TRICKY.map((text, at) => excerptAt(at, { text, highlights: [{ start: 2, end: 12 }] }));
    const seen = await ask({ answerer: answering({ excerpts }), question: 'When did it end?' });
    expect(quotationsIn(linesOf(seen))).toEqual(TRICKY);
  });

  it('alerts nobody when the question tries to', async () => {
    const question = 'Who accused <!channel> @everyone @here <@UBEN> <@400000000000000002> whom?';
    await ask({ answerer: createStory().answerer, question });
  });

  it('puts under each excerpt where it is from', async () => {
    const cited = [
      aCitation({ title: 'Alpha', publisher: 'The Mail', published: '2026-02-03', paragraph: 2 }),
      aCitation({ title: null, dateline: 'Delta Town', paragraph: 7 }),
      aCitation({ title: 'Gamma', author: 'Ana Ruiz', url: 'https://gamma.example/a_(b)?c=d', paragraph: 9 }),
    ];
    const excerpts = cited.map((citation, at) => excerptAt(at, { text: `Fact ${at}.`, citation }));
    const seen = await ask({ answerer: answering({ excerpts }), question: 'When did it end?' });
    const [alpha, delta, gamma] = beside(linesOf(seen), 1);
    expect(alpha).toBe('Alpha · paragraph 2 · The Mail · 3 February 2026');
    expect(delta).toBe('Untitled, dateline Delta Town · paragraph 7 · publisher and date not given');
    expect(gamma).toMatch(/^Gamma · paragraph 9 · by Ana Ruiz · publisher and date not given · .*gamma\.example/);
  });

  it('labels what is not the answer itself, and nothing else', async () => {
    const roles = ['answer', 'other_side', 'disagrees'] as const;
    const excerpts = roles.map((role, at) => excerptAt(at, { role, text: `Fact ${at}.` }));
    const { role } = messages('en').wording;
    const seen = await ask({ answerer: answering({ excerpts }), question: 'When did it end?' });
    const [answer, ...labels] = beside(linesOf(seen), -1);
    expect(labels).toEqual([role.other_side, role.disagrees]);
    expect(Object.values(role)).not.toContain(answer);
    const related = await ask({ answerer: createStory().answerer, question: 'How much was paid?' });
    expect(beside(linesOf(related), -1)).toEqual([role.related]);
  });

  it('parts a long answer between excerpts, never an accusation from its reply', async () => {
    const length = driver.splitsAt ?? 1_400;
    const long = (text: string): string => `${text} ${'and so on '.repeat(length / 10)}end.`;
    const excerpts = ['First', 'Second', ACCUSATION, DENIAL].map((text, at) =>
      excerptAt(at, { text: long(text), role: at === 3 ? 'other_side' : 'answer' }),
    );
    const notes = [{ kind: 'both_sides', excerpts: [2, 3] }] as const;
    const { messages: parts } = await ask({ answerer: answering({ excerpts, notes }), question: 'Who?' });
    const quotations = parts.map(({ lines }) => quotationsIn(lines));
    expect(quotations.flat()).toEqual(excerpts.map(({ text }) => text));
    expect(parts.length > 1).toBe(driver.splitsAt !== null);
    const told = (text: string): number => quotations.findIndex((group) => group.includes(long(text)));
    expect(told(ACCUSATION)).toBe(told(DENIAL));
  });

  it('shows no accusation on a lock screen without its reply', async () => {
    const { messages: all } = await ask({ answerer: createStory().answerer, question: 'Who accused whom?' });
    for (const { notification } of all) {
      const glimpse = notification.slice(0, LOCK_SCREEN);
      expect(glimpse.includes('blackmail')).toBe(glimpse.includes('rejected the charge'));
    }
  });

  it.each([
    ['Is it broken?', messages('en').wording.trouble.failed],
    ['What about the weather?', messages('en').wording.outOfScope.other_subject],
    ['¿A qué hora es el lunch?', messages('es').wording.outOfScope.other_subject],
  ])('gives one plain reason and no excerpt: %s', async (question, reason) => {
    const seen = await ask({ answerer: createStory().answerer, question });
    expect(seen.messages).toHaveLength(1);
    expect(quotationsIn(linesOf(seen))).toEqual([]);
    expect(linesOf(seen).at(-1)?.text).toBe(reason);
  });

  it.each([
    ['How much was paid?', messages('en').wording.missing.number],
    ['¿Cuánto pagaron?', messages('es').wording.missing.number],
  ])('says first what the sources do not give: %s', async (question, reason) => {
    const lines = linesOf(await ask({ answerer: createStory().answerer, question }));
    const said = lines.findIndex(({ text }) => text === reason);
    expect(said).toBeGreaterThanOrEqual(0);
    expect(said).toBeLessThan(lines.findIndex(({ kind }) => kind === 'quotation'));
  });

  it.runIf(manner === 'openly')('tells the asker alone when it may not post there', async () => {
    const { answerer } = createStory();
    const { messages: all } = await driver.ask({ answerer, question: 'When did it end?', manner, shut: true });
    expect(all.map(({ audience }) => audience)).toEqual(['asker']);
    expect(linesOf({ messages: all })).toEqual([
      { kind: 'words', text: messages('en').wording.chat.notDelivered.not_allowed },
    ]);
  });
});
