import { expect } from 'vitest';
import type { Answerer } from '../../src/core/answerer.ts';
import type { Answer, Excerpt, Note, Source } from '../../src/core/model.ts';

const positionsOf = (note: Note): readonly number[] => ('excerpts' in note ? note.excerpts : []);

const rolesOf = ({ excerpts }: Answer): readonly string[] => excerpts.map(({ role }) => role);

const expectVerbatim = (excerpt: Excerpt, sources: readonly Source[]): void => {
  const source = sources.find(({ id }) => id === excerpt.source);
  expect(source?.file).toBe(excerpt.file);
  expect(excerpt.start).toBeGreaterThanOrEqual(source?.bodyStart ?? 0);
  expect(excerpt.end).toBeGreaterThan(excerpt.start);
  expect(excerpt.text).toBe(source?.text.slice(excerpt.start, excerpt.end));
  let last = 0;
  for (const { start, end } of [...excerpt.highlights].sort((a, b) => a.start - b.start)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(excerpt.text.length);
    last = end;
  }
  for (const { text } of excerpt.dates) expect(source?.text).toContain(text);
};

const expectRoles = (answer: Answer): void => {
  const roles = rolesOf(answer);
  const kinds = answer.notes.map(({ kind }) => kind);
  switch (answer.status) {
    case 'answered':
      expect(roles[0]).toBe('answer');
      expect(roles).not.toContain('related');
      expect(kinds).not.toContain('missing');
      expect(kinds).not.toContain('out_of_scope');
      break;
    case 'not_in_sources':
      expect(new Set(roles).size).toBeLessThanOrEqual(1);
      expect(roles.every((role) => role === 'related')).toBe(true);
      expect(kinds.filter((kind) => kind === 'missing')).toHaveLength(1);
      break;
    case 'out_of_scope':
      expect(roles).toEqual([]);
      expect(kinds).toContain('out_of_scope');
      break;
  }
};

const expectApart = (excerpts: readonly Excerpt[]): void => {
  for (const [at, one] of excerpts.entries()) {
    for (const other of excerpts.slice(at + 1)) {
      const overlap = one.source === other.source && one.start < other.end && other.start < one.end;
      expect(overlap).toBe(false);
    }
  }
};

/** Expects whatever must hold of every answer, whoever asks what. */
export const expectSound = (answer: Answer, question: string, sources: readonly Source[]): void => {
  expect(answer.question).toBe(question);
  expect(['en', 'es']).toContain(answer.language);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  expect(answer.as_of.sources).toBe(sources.length);
  for (const excerpt of answer.excerpts) expectVerbatim(excerpt, sources);
  expectApart(answer.excerpts);
  expectRoles(answer);
  for (const position of answer.notes.flatMap(positionsOf)) expect(answer.excerpts[position]).toBeDefined();
};

/** Expects that each excerpt can be shown among its neighbours, without a change to any of them. */
export const expectContext = (answerer: Answerer, answer: Answer, sources: readonly Source[]): void => {
  for (const { source: id, start, end, text } of answer.excerpts) {
    const context = answerer.context(id, start, end);
    const source = sources.find((candidate) => candidate.id === id);
    expect(context?.paragraph.excerpt.text).toBe(text);
    const { lead = '', rest = '' } = context?.paragraph ?? {};
    expect(source?.text.slice(start - lead.length, end + rest.length)).toBe(lead + text + rest);
    for (const near of [context?.before, context?.after]) if (near) expect(source?.text).toContain(near);
  }
};
