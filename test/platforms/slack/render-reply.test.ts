import { describe, expect, it } from 'vitest';
import type { Answer, Excerpt, TimelineEntry } from '../../../src/core/model.ts';
import { plainText } from '../../../src/platforms/slack/plain-text.ts';
import { renderHome } from '../../../src/platforms/slack/render-home.ts';
import { renderReply } from '../../../src/platforms/slack/render-reply.ts';
import { createTicket } from '../../../src/platforms/ticket.ts';
import { quotesOf } from '../../contracts/quotes-of.ts';
import { requestFaults } from '../../contracts/slack-requests.ts';
import { aCitation, anAnswer, anExcerpt, aSource } from '../fake-answerer.ts';
import { bothSides } from '../story.ts';

const form = { command: '/dispute', showsQuestion: true, buttons: null } as const;

const render = (answer: Answer) => {
  const ticket = createTicket(answer, answer.question, []);
  const messages = renderReply({ kind: 'answer', language: answer.language, answer, ticket }, form);
  for (const message of messages) {
    const request = { ...message, unfurl_links: false, unfurl_media: false };
    expect(requestFaults('chat.postMessage', request)).toEqual([]);
  }
  return messages;
};

const long = (at: number, length: number): Excerpt =>
  anExcerpt({ text: `${at} ${'word '.repeat(length / 5)}end.`, start: at * 10_000, end: at * 10_000 + length });

describe('an answer in Slack', () => {
  it('quotes byte for byte, whatever the source holds', () => {
    const text = '“Quoted” — *star* _under_ `tick` <b>&amp; :smile: <!here> @channel\nsecond  line\u00a0ñ 😀';
    const excerpt = anExcerpt({
      text,
      highlights: [
        { start: 3, end: 12 },
        { start: 8, end: 20 },
      ],
    });
    expect(quotesOf(render(anAnswer({ excerpts: [excerpt] }))[0]?.blocks)).toEqual([text]);
  });

  it('makes bold the words that answer, and none of a passage that does not answer', () => {
    const highlights = [{ start: 0, end: 11 }];
    expect(JSON.stringify(render(anAnswer({ excerpts: [anExcerpt({ highlights })] })))).toContain(
      '{"type":"text","text":"The dockers","style":{"bold":true}}',
    );
    const related = anAnswer({ status: 'not_in_sources', excerpts: [anExcerpt({ role: 'related', highlights })] });
    expect(JSON.stringify(render(related))).not.toContain('"text":"The dockers"');
  });

  it('splits between excerpts, never inside one', () => {
    const excerpts = [1, 2, 3, 4].map((at) => long(at, 3_000));
    const messages = render(anAnswer({ excerpts }));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap(({ blocks }) => quotesOf(blocks))).toEqual(excerpts.map(({ text }) => text));
  });

  it('keeps an accusation and its reply in one message', () => {
    const [accusation, denial] = bothSides().excerpts;
    const pad = long(7, 4_000);
    if (!accusation || !denial) throw new Error('no sides');
    const answer = anAnswer({ excerpts: [pad, accusation, denial], notes: [{ kind: 'both_sides', excerpts: [1, 2] }] });
    for (const { blocks, text } of render(answer)) {
      const quotes = quotesOf(blocks);
      expect(quotes.includes(accusation.text)).toBe(quotes.includes(denial.text));
      expect(text.includes('blackmail')).toBe(text.includes('rejected the charge'));
    }
  });

  it('labels each role, links a citation by its host, and says what is not given', () => {
    const answer = bothSides();
    const said = JSON.stringify(render(answer));
    expect(said).toContain('The other side:');
    expect(said).toContain('Both sides are shown.');
    expect(said).toContain('|news.example>');
    expect(said).not.toContain('a_b?c=<d>');
    expect(said).toContain('publisher and date not given');
  });

  it('makes no link of an address that is none', () => {
    const excerpt = anExcerpt({ citation: aCitation({ url: 'javascript:alert(1)' }) });
    expect(JSON.stringify(render(anAnswer({ excerpts: [excerpt] })))).not.toContain('mrkdwn');
  });

  it('says why it is out of scope, with nothing to press', () => {
    const [message] = render(
      anAnswer({ status: 'out_of_scope', excerpts: [], notes: [{ kind: 'out_of_scope', what: 'order' }] }),
    );
    expect(message?.text).toContain('I only quote the articles I have');
  });

  it('keeps a home with many sources within Slack’s limits', () => {
    const view = renderHome({
      sources: Array.from({ length: 90 }, () => aSource()),
      examples: [],
      command: '/x',
      language: 'es',
    });
    expect(requestFaults('views.publish', { view })).toEqual([]);
  });
});

describe('a timeline in Slack', () => {
  const timelineOf = (dated: readonly TimelineEntry[], undated: readonly Excerpt[]): string => {
    const timeline = { dated, undated };
    const [message] = renderReply({ kind: 'timeline', language: 'en', words: '', timeline }, form);
    return JSON.stringify(message);
  };
  const undated = [anExcerpt({ text: 'It closed in May.' }), anExcerpt({ text: 'It opened in June.' })];

  it('puts passages that give no year behind the dated ones, under one bold heading', () => {
    const said = timelineOf([{ iso: '2026-02', excerpt: anExcerpt() }], undated);
    expect(said).toMatch(/Dated passages.*February 2026.*No year given:.*It closed in May.*It opened in June/);
    expect(said.match(/"text":"No year given:","style":\{"bold":true\}/g)).toHaveLength(1);
  });

  it('promises no dated passage where there is none', () => {
    expect(timelineOf([], undated)).not.toContain('Dated passages');
    expect(timelineOf([], [])).toContain('The sources have no dated passage about this.');
  });
});

describe('the text of a Slack message', () => {
  it.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['<https://a.example|Alpha> and <https://b.example>', 'Alpha and https://b.example'],
    ['<@U1> hi <@U2|ben> in <#C1|news> <!here>', 'hi @ben in #news'],
    ['*bold* _it_ ~gone~ `code` 2*3*4 a_b_c', 'bold it gone code 2*3*4 a_b_c'],
    ['&gt; quoted\n&gt; lines', 'quoted\nlines'],
  ])('reads %s', (text, meant) => {
    expect(plainText(text)).toBe(meant);
  });

  it.each(['*a ', '<@A|', '_', '> '])('stays quick on 40,000 characters of %j', (unit) => {
    const text = unit.repeat(40_000 / unit.length);
    expect(plainText(text).length).toBeLessThanOrEqual(text.length);
  });
});
