import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/create-answerer.ts';
import type { Encoder } from '../../../src/core/encoder/encoder.ts';
import { TUNING } from '../../../src/core/tuning.ts';
import { knowledgeOf } from '../small-knowledge.ts';

const STORY = {
  id: 'harbour',
  body: 'The harbour board dismissed its director on Friday.\n\nThe director praised the board for the new pier.\n',
};

/** An encoder that finds one sentence alike and remembers what it was asked. */
const encoderFor = (alike: string) => {
  const asked: { question: string; sentences: readonly string[] }[] = [];
  const read: string[] = [];
  const encoder: Encoder = {
    version: 'test',
    whole: () => Float32Array.of(1),
    compare: (question, sentences) => {
      asked.push({ question, sentences });
      return sentences.map((text) => {
        const value = text.includes(alike) ? 0.95 : 0.05;
        return { whole: value, pieces: value, best: value, least: value };
      });
    },
    between: (one, other) => (one.includes(alike) && other.includes(alike) ? 0.95 : 0.05),
    prepare: (sentences) => read.push(...sentences),
  };
  return { encoder, asked, read };
};

const answererWith = (encoder: Encoder, articles = [STORY]) => {
  const knowledge = knowledgeOf(articles);
  return createAnswerer({ ...knowledge, lexicon: { ...knowledge.lexicon, encoder } });
};

describe('ranking with an encoder', () => {
  it('prefers what the encoder finds alike', () => {
    const best = (alike: string) =>
      answererWith(encoderFor(alike).encoder).explain({ text: 'Which director did the board have?' }).candidates[0];
    expect(best('dismissed')?.text).toContain('dismissed');
    expect(best('praised')?.text).toContain('praised');
  });

  it('tells in the explanation what likeness was worth', () => {
    const { encoder } = encoderFor('dismissed');
    const [first] = answererWith(encoder).explain({ text: 'Who was sacked by the board?' }).candidates;
    expect(first?.features.map(({ name }) => name)).toContain('likeness of meaning (encoder)');
  });

  it('gives the encoder a follow-up together with the question before it', () => {
    const { encoder, asked } = encoderFor('dismissed');
    answererWith(encoder).answer({ text: 'And why?', context: ['Who did the board dismiss on Friday?'] });
    expect(asked.at(-1)?.question).toBe('Who did the board dismiss on Friday? And why?');
  });

  it('gives it a Spanish question in English words for English sentences', () => {
    const { encoder, asked } = encoderFor('dismissed');
    answererWith(encoder).answer({ text: '¿A quién despidió la junta en septiembre?' });
    expect(asked[0]?.question).toMatch(/^whom .* in September$/);
  });

  it('gives it a Spanish question as it is for Spanish sentences', () => {
    const { encoder, asked } = encoderFor('dismissed');
    const puerto = { id: 'puerto', language: 'es' as const, body: 'La junta del puerto despidió a su directora.' };
    answererWith(encoder, [STORY, puerto]).answer({ text: '¿Quién echó a la directora?' });
    expect(asked.map(({ question, sentences }) => [question, sentences.length])).toEqual([
      [expect.stringMatching(/^who /), 2],
      ['¿Quién echó a la directora?', 1],
    ]);
  });

  it('is not asked where words alone are sure, of an answer or of none', () => {
    const { encoder, asked } = encoderFor('dismissed');
    const answerer = answererWith(encoder);
    expect(answerer.answer({ text: 'When did the harbour board dismiss its director?' }).status).toBe('answered');
    expect(answerer.answer({ text: 'Tell me a joke' }).status).toBe('out_of_scope');
    expect(asked).toEqual([]);
  });

  it('compares no more sentences than it may', () => {
    const { encoder, asked } = encoderFor('dismissed');
    const body = Array.from({ length: 60 }, (_, at) => `The board met director number ${at}.`).join('\n\n');
    answererWith(encoder, [{ id: 'many', body }]).answer({ text: 'Which director did the board meet?' });
    expect(asked[0]?.sentences).toHaveLength(TUNING.compared);
  });

  it('does without it in a folder that is too large', () => {
    const { encoder, asked, read } = encoderFor('dismissed');
    const body = Array.from({ length: TUNING.mostEncoded + 1 }, (_, at) => `The board met director ${at}.`).join(
      '\n\n',
    );
    const answerer = answererWith(encoder, [{ id: 'many', body }]);
    answerer.answer({ text: 'Which director did the board meet?' });
    for (const _ of answerer.readAhead());
    expect([asked, read]).toEqual([[], []]);
  });

  it('reads every sentence ahead, one a step', () => {
    const { encoder, read } = encoderFor('dismissed');
    const steps = answererWith(encoder).readAhead()[Symbol.iterator]();
    steps.next();
    expect(read).toHaveLength(1);
    while (!steps.next().done);
    expect(read).toHaveLength(2);
  });

  it('brings along what another source tells of the same event, and nothing that is only near', () => {
    const courier = {
      id: 'courier',
      body: 'The harbour board dismissed its director on Friday.\n\nThe weather was fine.',
    };
    const gazette = { id: 'gazette', body: 'Its director left the harbour after a dispute with the board.' };
    const shown = (alike: number): readonly string[] => {
      const encoder: Encoder = { ...encoderFor('dismissed').encoder, between: () => alike };
      const answer = answererWith(encoder, [courier, gazette]).answer({
        text: 'Did the harbour board dismiss its director?',
      });
      return answer.excerpts.map(({ source }) => source);
    };
    expect(shown(TUNING.sameEvent.alike)).toEqual(['courier', 'gazette']);
    expect(shown(TUNING.sameEvent.alike - 0.01)).toEqual(['courier']);
  });
});
