import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Answerer } from '../../../src/core/answerer.ts';
import { converse } from '../../../src/platforms/terminal/converse.ts';
import { plainStyle } from '../../../src/platforms/terminal/terminal-style.ts';
import { anAnswer, anExcerpt, createFakeAnswerer } from '../fake-answerer.ts';

const talk = async (typed: string, answerer: Answerer) => {
  const input = new PassThrough();
  const output = new PassThrough();
  const failures: unknown[] = [];
  input.end(typed);
  await converse({ answerer, input, output, style: plainStyle, onFailure: (failure) => failures.push(failure) });
  return { text: String(output.read()), failures };
};

describe('the conversation on the terminal', () => {
  it('passes the earlier questions with a follow-up', async () => {
    const { answerer, asked } = createFakeAnswerer();
    await talk('When did it end?\n\nAnd why?\n', answerer);
    expect(asked).toEqual([
      { text: 'When did it end?', context: [] },
      { text: 'And why?', context: ['When did it end?'] },
    ]);
  });

  it('greets, helps with examples, and ends with exit', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { text } = await talk('exit\nWhen did it end?\n', answerer);
    expect(text).toContain('Ask me about the articles I have.');
    expect(text).toContain('For example:\n  When did the strike end?');
    expect(text).toMatch(/Goodbye\.\n$/);
    expect(asked).toEqual([]);
  });

  it('obeys its commands without asking anything', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { text } = await talk(':sources\n:timeline strike\n:verify on Monday\n:verify\n:more\n', answerer);
    expect(text).toContain('I answer from 1 source:');
    expect(text).toContain('Dated passages, in order:');
    expect(text).toContain('“on Monday”: found word for word');
    expect(text).toContain('Which quotation shall I look for?');
    expect(text).toContain('0 more excerpts');
    expect(asked).toEqual([]);
  });

  it('obeys the commands of chat platforms too', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { text } = await talk('sources\ntimeline strike\nverify “on Monday”\nverify\n', answerer);
    expect(text).toContain('I answer from 1 source:');
    expect(text).toContain('Dated passages, in order:');
    expect(text).toContain('“on Monday”: found word for word');
    expect(text).toContain('Which quotation shall I look for?');
    expect(asked).toEqual([]);
  });

  it('replies to them in their own language', async () => {
    const { answerer, asked } = createFakeAnswerer();
    const { text } = await talk('fuentes\ncronología\nverificar\n', answerer);
    expect(text).toContain('Respondo a partir de 1 fuente:');
    expect(text).toContain('¿Qué cita debo buscar?');
    expect(asked).toEqual([]);
  });

  it.each([
    ['help', 'I answer questions about the articles'],
    ['ayuda', 'Respondo a preguntas'],
    [':ayuda', 'I answer questions about the articles'],
    [':nonsense', 'I answer questions about the articles'],
  ])('shows the commands at %s', async (word, begins) => {
    const { answerer, asked } = createFakeAnswerer();
    const { text } = await talk(`${word}\n`, answerer);
    expect(text.slice(text.indexOf('? '))).toContain(begins);
    expect(text.match(/:timeline \[words\]/g)).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it('shows the other excerpts with :more', async () => {
    const excerpts = Array.from({ length: 5 }, (_, at) => anExcerpt({ text: `Sentence ${at}.` }));
    const { text } = await talk('When?\n:more\n', createFakeAnswerer(() => anAnswer({ excerpts })).answerer);
    expect(text).toMatch(/1 more excerpt · :more[\s\S]*> Sentence 4\./);
  });

  it('replies even when a question fails', async () => {
    const failing = createFakeAnswerer(() => {
      throw new Error('broken');
    });
    const { text, failures } = await talk('When?\nAnd now?\n', failing.answerer);
    expect(text.match(/Something went wrong/g)).toHaveLength(2);
    expect(failures).toHaveLength(2);
  });

  it('goes on in the language of the last question', async () => {
    const { answerer } = createFakeAnswerer(() => anAnswer({ language: 'es' }));
    const { text } = await talk('¿Cuándo?\n:sources\n', answerer);
    expect(text).toContain('Respondo a partir de 1 fuente:');
    expect(text).toContain('Hasta luego.');
  });

  it('ends when it is told to from outside', async () => {
    const { answerer } = createFakeAnswerer();
    const output = new PassThrough();
    const stop = new AbortController();
    const options = {
      answerer,
      input: new PassThrough(),
      output,
      style: plainStyle,
      onFailure: () => {},
      signal: stop.signal,
    };
    const ended = converse(options);
    stop.abort();
    await ended;
    expect(String(output.read())).toContain('Goodbye.');
  });
});
