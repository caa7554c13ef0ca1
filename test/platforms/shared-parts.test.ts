import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../src/platforms/check-message.ts';
import { citationText } from '../../src/platforms/citation-text.ts';
import { groupExcerpts } from '../../src/platforms/group-excerpts.ts';
import { createInFlight } from '../../src/platforms/in-flight.ts';
import { createLog } from '../../src/platforms/log.ts';
import { excerptsText } from '../../src/platforms/notification-text.ts';
import { createRateLimit } from '../../src/platforms/rate-limit.ts';
import { readsAsQuestion } from '../../src/platforms/reads-as-question.ts';
import { parseRequest } from '../../src/platforms/request.ts';
import { createTicket, decodeTicket, encodeTicket, reopenTicket } from '../../src/platforms/ticket.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { anAnswer, anExcerpt } from './fake-answerer.ts';
import { bothSides, createStory } from './story.ts';

describe('requests', () => {
  it.each([
    ['', 'help', 'en'],
    ['ayuda', 'help', 'es'],
    ['Sources', 'sources', 'en'],
    ['fuentes', 'sources', 'es'],
    ['Which articles do you have?', 'sources', 'en'],
    ['¿Qué artículos tienes?', 'sources', 'es'],
    ['timeline visa', 'timeline', 'en'],
    ['cronología', 'timeline', 'es'],
    ['verify “a b”', 'verify', 'en'],
  ])('reads “%s” as %s', (text, kind, language) => {
    expect(parseRequest(text)).toMatchObject({ kind, language });
  });

  it.each([
    'sources of the money?',
    'Which articles mention the strike?',
    'help me, who won?',
    'When?',
    'constructor del puente, ¿quién es?',
    '__proto__ x',
  ])('reads “%s” as a question', (text) => {
    expect(parseRequest(text)).toEqual({ kind: 'question', text });
  });

  it.each(['"', '“ ', 'a" '])('stays quick on a quotation of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    expect(parseRequest(`verify ${text}.`)).toMatchObject({ kind: 'verify' });
  });

  it.each(['verify "for life"', 'verify “for life”', 'verificar «for life»', 'verify for life'])(
    'unquotes %s',
    (text) => {
      expect(parseRequest(text)).toMatchObject({ quotation: 'for life' });
    },
  );
});

describe('what reads as a question', () => {
  it.each(['and why?', 'y por qué', 'who won', 'Quién ganó', 'But when did they', 'What about the visa', '¿y Petra'])(
    'takes “%s”',
    (text) => expect(readsAsQuestion(text)).toBe(true),
  );
  it.each(['thanks', 'ok, great', 'gracias', 'I know who did it', 'Whoever, I agree.', 'quédate'])(
    'leaves “%s”',
    (text) => expect(readsAsQuestion(text)).toBe(false),
  );
});

describe('checking a message', () => {
  it('finds quotations and claims in their order, the same only once', () => {
    const text =
      'He said “it is over now”. The U.S. left on Jan. 3 with a bang. "it is over now" she repeated again today.';
    const { items } = checkMessage(text, createStory().answerer);
    expect(items.map((item) => (item.kind === 'claim' ? item.claim : `“${item.quotation}”`))).toEqual([
      '“it is over now”',
      'The U.S. left on Jan. 3 with a bang.',
      '"it is over now" she repeated again today.',
    ]);
  });

  it('finds nothing in chatter, and says how many are left of much', () => {
    expect(checkMessage('ok “so” thanks', createStory().answerer)).toEqual({ items: [], left: 0 });
    const many = Array.from({ length: 14 }, (_, at) => `Claim number ${at} stands here.`).join(' ');
    expect(checkMessage(many, createStory().answerer)).toMatchObject({ left: 4, items: { length: 10 } });
  });
});

describe('tickets', () => {
  it('survive the way through a button', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.array(fc.string(), { maxLength: 4 }), (question, context) => {
        const ticket = createTicket(anAnswer(), question, context);
        const text = encodeTicket(ticket);
        expect(text).toMatch(/^[\w-]+$/);
        expect(decodeTicket(text)).toEqual(ticket);
      }),
    );
  });

  it('are null for anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeTicket(text)).toBeNull();
      }),
    );
  });

  it('open only while the sources say the same', () => {
    const { answerer } = createStory();
    const answer = answerer.answer({ text: 'When?' });
    const ticket = createTicket(answer, 'When?', []);
    expect(reopenTicket(ticket, answerer)).toEqual(answer);
    const changed = createStory({ answer: () => anAnswer({ excerpts: [anExcerpt({ text: 'Other words.' })] }) });
    expect(reopenTicket(ticket, changed.answerer)).toBeNull();
  });
});

describe('texts that leave the bot', () => {
  it('keep an accusation and its reply in one group', () => {
    const answer = bothSides();
    expect(groupExcerpts(answer, answer.excerpts).map((group) => group.length)).toEqual([2]);
    const plain = anAnswer({ excerpts: [anExcerpt(), anExcerpt({ start: 5 })] });
    expect(groupExcerpts(plain, plain.excerpts).map((group) => group.length)).toEqual([1, 1]);
  });

  it('begin no notification with words that might be cut from their reply', () => {
    const [accusation] = bothSides().excerpts;
    const text = excerptsText(bothSides().excerpts, 'en', []);
    expect(text.indexOf(accusation?.text ?? '')).toBeGreaterThan(140);
    expect(text).toContain('rejected the charge');
    expect(excerptsText([anExcerpt({ text: 'Short.' })], 'en', [])).toMatch(/^“Short.”/);
  });

  it('give speaker, place and link with a citation', () => {
    const citation = {
      ...anExcerpt().citation,
      publisher: 'Port Post',
      published: '2026-02-03',
      url: 'https://a.example/1',
    };
    expect(citationText(anExcerpt({ text: 'We won.', speaker: 'Ann Lee', citation }), 'en')).toBe(
      '“We won.”\nSaid by Ann Lee\nHarbour strike ends · paragraph 5 · Port Post · 3 February 2026 · https://a.example/1',
    );
  });
});

describe('the rest of what platforms share', () => {
  it('limits a person to so many questions in any minute', async () => {
    let now = 0;
    const stores = createMemoryStores(null, () => now);
    const limit = createRateLimit(2, stores);
    const taken = [await limit.take('a'), await limit.take('a'), await limit.take('a'), await limit.take('b')];
    expect(taken).toEqual([0, 0, 60, 0]);
    now = 45_000;
    expect(await limit.take('a')).toBe(15);
    now = 60_001;
    expect(await limit.take('a')).toBe(0);
    expect(await createRateLimit(0, stores).take('a')).toBe(0);
  });

  it('waits for work under way, but not for ever', async () => {
    const inFlight = createInFlight();
    expect(await inFlight.settle(1_000)).toBe(true);
    const done: { finish: () => void } = { finish: () => {} };
    const work = inFlight.run(() => new Promise<void>((resolve) => (done.finish = resolve)));
    expect(await inFlight.settle(1)).toBe(false);
    done.finish();
    await work;
    expect(await inFlight.settle(1_000)).toBe(true);
  });

  it('keeps secrets and line breaks out of the log', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), ['s3cret']);
    log.error('bad s3cret\nxoxb-1-2-abc and xapp-1-A');
    expect(lines).toEqual(['error: bad ••• ••• and •••']);
  });
});
