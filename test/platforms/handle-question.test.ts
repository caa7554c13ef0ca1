import { describe, expect, it } from 'vitest';
import { createCorrectionsReport } from '../../src/platforms/corrections-report.ts';
import { DeliveryFailure, type Outlet } from '../../src/platforms/deliver.ts';
import { createDeliverRecorded } from '../../src/platforms/deliver-recorded.ts';
import { createEditorsReport } from '../../src/platforms/editors-report.ts';
import { createQuestionHandler, type Delivery } from '../../src/platforms/handle-question.ts';
import { createLog } from '../../src/platforms/log.ts';
import { createRateLimit } from '../../src/platforms/rate-limit.ts';
import type { Reply } from '../../src/platforms/reply.ts';
import { createMemoryStores } from '../../src/stores/memory/create-memory-stores.ts';
import { aRecord } from '../contracts/store/sample-records.ts';
import { createStory } from './story.ts';

const EDITOR = 'fake:eve';

const question = (text: string, changes: Partial<Delivery> = {}): Delivery => ({
  key: `key:${text}`,
  person: 'fake:ann',
  place: { platform: 'fake', team: 'T', audience: 'public', channel: 'C', thread: null, user: 'ann' },
  thread: 'fake:thread',
  request: { kind: 'question', text },
  manner: 'asked',
  ...changes,
});

const createFake = ({ failures = [] as unknown[], perMinute = 0, arrived = false } = {}) => {
  const sent: Reply[] = [];
  const told: string[] = [];
  const lines: string[] = [];
  const story = createStory();
  const outlet: Outlet = {
    async send(reply) {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      sent.push(reply);
    },
    posted: () => sent.map((_, at) => `message ${at}`),
    arrived: async () => arrived,
    async tell(text) {
      told.push(text);
    },
  };
  const stores = createMemoryStores('k'.repeat(32));
  const log = createLog((line) => lines.push(line), []);
  const handle = createQuestionHandler({
    answerer: () => story.answerer,
    stores,
    rateLimit: createRateLimit(perMinute, stores),
    deliverRecorded: createDeliverRecorded({ stores, log, timing: { retryMs: 1, longestWaitMs: 50 } }),
    correctionsReport: createCorrectionsReport(async () => []),
    editorsReport: createEditorsReport({ stores, isEditor: (person) => person === EDITOR, now: Date.now }),
    log,
  });
  return {
    stores,
    sent,
    told,
    lines,
    asked: story.asked,
    outlet,
    ask: (delivery: Delivery) => handle(delivery, outlet),
    handle,
  };
};

const uncertain = (): DeliveryFailure => new DeliveryFailure('500', { kind: 'uncertain' });

describe('handling a question', () => {
  it('sends one reply to a question, and none to its repetition', async () => {
    const fake = createFake();
    expect(await Promise.all([fake.ask(question('When?')), fake.ask(question('When?'))])).toEqual(
      expect.arrayContaining(['sent', 'duplicate']),
    );
    expect(fake.sent).toHaveLength(1);
  });

  it('reads a follow-up with what was asked before in its thread only', async () => {
    const fake = createFake();
    await fake.ask(question('When did it end?'));
    await fake.ask(question('and why?', { manner: 'follow_up' }));
    await fake.ask(question('Who?', { thread: 'fake:other' }));
    expect(fake.asked.map(({ context }) => context)).toEqual([undefined, ['When did it end?'], undefined]);
  });

  it('is silent where nobody meant it', async () => {
    const fake = createFake();
    expect(await fake.ask(question('and why?', { manner: 'follow_up', thread: 'fake:unknown' }))).toBe('silent');
    expect(await fake.ask(question('Nice.', { manner: 'overheard' }))).toBe('silent');
    expect(await fake.ask(question('Is it unsure?', { manner: 'overheard' }))).toBe('silent');
    expect(await fake.ask(question('How is the weather?', { manner: 'overheard' }))).toBe('silent');
    expect(await fake.ask(question('When did it end?', { manner: 'overheard' }))).toBe('sent');
    expect(fake.sent).toHaveLength(1);
    expect(fake.told).toEqual([]);
  });

  it('slows a person down with a private word, and nobody else', async () => {
    const fake = createFake({ perMinute: 1 });
    await fake.ask(question('When?'));
    expect(await fake.ask(question('Who?'))).toBe('slowed');
    expect(await fake.ask(question('Where?', { person: 'fake:ben' }))).toBe('sent');
    expect(fake.told).toHaveLength(1);
    expect(fake.told[0]).toMatch(/ask again in \d+ seconds/);
  });

  it('refuses a question that is too long', async () => {
    const fake = createFake();
    await fake.ask(question('when '.repeat(1000)));
    expect(fake.sent[0]).toMatchObject({ kind: 'notice' });
  });

  it('says so when the core fails, in the language of the question', async () => {
    const fake = createFake();
    await fake.ask(question('¿Qué es broken?'));
    expect(fake.sent[0]).toMatchObject({ kind: 'notice', language: 'es' });
    expect(fake.lines.join()).toContain('the core is broken');
  });

  it.each([
    ['tries once more', [uncertain()], false, 'sent', 1, 0],
    ['does not send twice what arrived', [uncertain()], true, 'sent', 0, 0],
    [
      'waits as long as the platform wants',
      [new DeliveryFailure('429', { kind: 'busy', retryAfterMs: 5 })],
      false,
      'sent',
      1,
      0,
    ],
    [
      'tells when the wait is too long',
      [new DeliveryFailure('429', { kind: 'busy', retryAfterMs: 500 })],
      false,
      'told',
      0,
      1,
    ],
    ['tells after two failures', [uncertain(), uncertain()], false, 'told', 0, 1],
    [
      'tells at once when refused',
      [new DeliveryFailure('no', { kind: 'refused', obstacle: 'archived' })],
      false,
      'told',
      0,
      1,
    ],
    ['tells after failures of any kind', [new Error('x'), 'y'], false, 'told', 0, 1],
  ] as const)('%s', async (_, failures, arrived, outcome, sent, told) => {
    const fake = createFake({ failures: [...failures], arrived });
    expect(await fake.ask(question('When?'))).toBe(outcome);
    expect([fake.sent.length, fake.told.length]).toEqual([sent, told]);
  });

  it('never rejects, even when nobody can be told', async () => {
    const fake = createFake({ failures: [uncertain(), uncertain()] });
    const deaf: Outlet = {
      ...fake.outlet,
      tell: async () => {
        throw new Error('deaf');
      },
    };
    expect(await fake.handle(question('When?'), deaf)).toBe('lost');
    expect(fake.lines.join()).toContain('deaf');
  });

  describe('asked for a report', () => {
    const gaps = (changes: Partial<Delivery>): Delivery =>
      question('gaps', { request: { kind: 'gaps', language: 'en' }, ...changes });
    const inPrivate = { ...question('').place, audience: 'private' } as const;
    const said = (sent: readonly Reply[]): string => {
      const last = sent.at(-1);
      return last?.kind === 'notice' ? last.text : '';
    };

    it('tells an editor in private what went unanswered', async () => {
      const fake = createFake();
      await fake.stores.answers.record(
        aRecord('1', { question: 'Who paid?', status: 'not_in_sources', at: Date.now() }),
      );
      await fake.ask(gaps({ person: EDITOR, place: inPrivate }));
      expect(said(fake.sent)).toContain('1 × Who paid?');
    });

    it('tells an editor what people think of answers', async () => {
      const fake = createFake();
      await fake.stores.answers.record(aRecord('1', { question: 'Who paid?', at: Date.now() }));
      await fake.stores.feedback.record({ person: 'p', answer: 'key of 1', helpful: false, reason: 'too old' });
      await fake.ask(gaps({ request: { kind: 'feedback', language: 'en' }, person: EDITOR, place: inPrivate }));
      expect(said(fake.sent)).toContain('+0 −1 Who paid?');
      expect(said(fake.sent)).toContain('too old');
    });

    it('tells nothing to anybody else, and nothing in public', async () => {
      const fake = createFake();
      await fake.stores.answers.record(
        aRecord('1', { question: 'Who paid?', status: 'not_in_sources', at: Date.now() }),
      );
      await fake.ask(gaps({ key: 'a', place: inPrivate }));
      expect(said(fake.sent)).toBe('This is for the editors of this desk.');
      await fake.ask(gaps({ key: 'b', person: EDITOR }));
      expect(said(fake.sent)).toContain('in private only');
    });
  });
});
