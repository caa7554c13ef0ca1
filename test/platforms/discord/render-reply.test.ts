import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Timeline } from '../../../src/core/model.ts';
import type { Form, MessageBody } from '../../../src/platforms/discord/message-body.ts';
import { toOptions } from '../../../src/platforms/discord/post.ts';
import { renderCitations } from '../../../src/platforms/discord/render-citations.ts';
import { renderContext } from '../../../src/platforms/discord/render-context.ts';
import { renderReply } from '../../../src/platforms/discord/render-reply.ts';
import { readTicket, writeTicket } from '../../../src/platforms/discord/ticket-texts.ts';
import { notice, type Reply } from '../../../src/platforms/reply.ts';
import { createTicket, encodeTicket } from '../../../src/platforms/ticket.ts';
import { createMemoryStores } from '../../../src/stores/memory/create-memory-stores.ts';
import { anAnswer, anExcerpt, aSource } from '../fake-answerer.ts';
import { ACCUSATION, bothSides, DENIAL } from '../story.ts';
import { seenBy } from './as-seen.ts';
import { faultsByLimit, textOf } from './fake/limits.ts';

const reply = (answer: Answer): Reply => ({
  kind: 'answer',
  language: answer.language,
  answer,
  ticket: createTicket(answer, answer.question, []),
});

const buttons = (answer: Answer) => ({
  ticket: encodeTicket(createTicket(answer, answer.question, [])),
  sharing: 'share' as const,
  hasDesk: true,
});

const render = (answer: Answer, form: Form = 'container'): readonly MessageBody[] =>
  renderReply(reply(answer), { form, buttons: buttons(answer), showsQuestion: true });

const quotesIn = (body: MessageBody): string[] =>
  textOf(body)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => seenBy(line.slice(2)));

/** A message as Discord would get it. */
const sent = (body: MessageBody) => ({
  ...toOptions(body),
  allowed_mentions: { parse: [], replied_user: body.allowedMentions.repliedUser },
});

describe('an answer', () => {
  it('shows both sides as they are, the other side labelled, its address as a link to a named host', () => {
    const [body] = render(bothSides());
    expect(body && quotesIn(body)).toEqual([ACCUSATION, DENIAL]);
    expect(textOf(body)).toContain('**The other side:**\n> The union rejected');
    expect(textOf(body)).toContain('[news.example](<https://news.example/a_b?c=%3Cd%3E>)');
  });

  it('marks the nearest passage as no answer', () => {
    const related = anAnswer({ status: 'not_in_sources', excerpts: [anExcerpt({ role: 'related' })] });
    expect(textOf(render(related)[0])).toContain('**Nearest passage, not an answer:**\n> The dockers');
  });

  it.each(['container', 'plain'] as const)('keeps every limit in a %s, and tears no excerpt and no pair', (form) => {
    const words = fc.string({ minLength: 1, maxLength: 900, unit: 'binary' }).map((text) => `x${text}x`);
    const rounds = fc.array(words, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rounds, (texts) => {
        const excerpts = texts.flatMap((text, at) => [
          anExcerpt({ text, start: at * 5000, end: at * 5000 + text.length }),
          anExcerpt({ role: 'other_side', text: `Denied: ${text}`, start: at * 5000 + 2500 }),
        ]);
        const bodies = render(anAnswer({ excerpts: excerpts.slice(0, 4) }), form);
        for (const body of bodies) {
          expect(faultsByLimit(sent(body))).toEqual([]);
          const whole = [textOf(body), ...(body.files ?? []).map(({ attachment }) => attachment.toString())].join('\n');
          const charges = whole.split('Denied').length - 1;
          expect(whole.split('The other side').length - 1).toBe(charges);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('puts the buttons under the last message alone', () => {
    const long = Array.from({ length: 4 }, (_, at) =>
      anExcerpt({ text: 'Words of a source. '.repeat(90).trim(), start: at * 9000 }),
    );
    const bodies = render(anAnswer({ excerpts: long }));
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.map((body) => JSON.stringify(body).includes('custom_id'))).toEqual([
      ...bodies.slice(1).map(() => false),
      true,
    ]);
  });

  it('carries its ticket in its buttons, however it is cut', async () => {
    const { longTickets } = createMemoryStores();
    const text = fc.string({ minLength: 1, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(text, { maxLength: 3 }), async (question, context) => {
        const answer = anAnswer({ question });
        const ticket = createTicket(answer, question, context);
        const written = await writeTicket(ticket, longTickets, 7);
        const form = { ...buttons(answer), ticket: written };
        const [body] = renderReply(reply(answer), { form: 'container', buttons: form, showsQuestion: true });
        expect(body && faultsByLimit(sent(body))).toEqual([]);
        expect(await readTicket(body?.components, longTickets)).toEqual(ticket);
      }),
      { numRuns: 100 },
    );
  });
});

describe('other replies', () => {
  const plain = { form: 'plain', buttons: null, showsQuestion: false } as const;

  it('list many sources within the limits', () => {
    const sources = Array.from({ length: 120 }, (_, at) => aSource({ title: `Source *${at}*`, id: `s${at}` }));
    const bodies = renderReply({ kind: 'sources', language: 'en', sources }, { ...plain, form: 'container' });
    expect(bodies.flatMap((body) => faultsByLimit(sent(body)))).toEqual([]);
    expect(
      bodies
        .map(textOf)
        .join('\n')
        .match(/• Source/g),
    ).toHaveLength(120);
  });

  it('put passages that give no year behind the dated ones of a timeline, under one bold heading', () => {
    const dated = [{ iso: '2026-02', excerpt: anExcerpt() }];
    const undated = [anExcerpt({ text: 'It closed in May.' }), anExcerpt({ text: 'It opened in June.' })];
    const said = (timeline: Timeline) =>
      textOf(renderReply({ kind: 'timeline', language: 'es', words: '', timeline }, plain)[0]);
    expect(said({ dated, undated })).toMatch(
      /^Pasajes con fecha[\s\S]*\n\*\*Sin año:\*\*\n> It closed[\s\S]*\n> It opened/,
    );
    expect(said({ dated: [], undated })).toMatch(/^\*\*Sin año:\*\*\n> It closed/);
    expect(said({ dated: [], undated: [] })).toContain('ningún pasaje con fecha');
  });

  it('say what the bot says without markup', () => {
    expect(textOf(renderReply(notice('2 * 3 @everyone', 'en'), plain)[0])).toBe('2 \\* 3 \\@everyone');
  });

  it('show the excerpt bold where it stands', () => {
    const excerpt = anExcerpt({ text: 'The *excerpt*.' });
    const context = { before: 'Before.', paragraph: { lead: 'Lead. ', excerpt, rest: ' Rest.' }, after: 'After.' };
    const [body] = renderContext([context], 'en', 'container');
    expect(textOf(body)).toContain('> Before.\n> \n> Lead. **The \\*excerpt\\*.** Rest.\n> \n> After.\n-# Harbour');
  });

  it('give citations as one block, unless they hold what would end it', () => {
    expect(textOf(renderCitations(['“One” *two*'], 'container')[0])).toBe('```\n“One” *two*\n```');
    expect(textOf(renderCitations(['“a ``` b”'], 'container')[0])).toBe('“a \\`\\`\\` b”');
  });
});
