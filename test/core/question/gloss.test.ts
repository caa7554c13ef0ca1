import { describe, expect, it } from 'vitest';
import { prepareTables } from '../../../src/core/prepare-tables.ts';
import { analyseQuestion } from '../../../src/core/question/analyse-question.ts';
import { knowledgeOf } from '../small-knowledge.ts';

const tables = prepareTables(
  knowledgeOf([
    { id: 'harbour', body: 'The board dismissed Rosa Guerra on Friday. Minister Guerra had praised Paz Castillo.\n' },
  ]),
);
const told = (question: string): string => analyseQuestion(question, tables).told.en;

describe('a Spanish question in English words', () => {
  it('is told word for word, in phrases where they are known', () => {
    expect(told('¿Cuántas personas murieron?')).toBe('how many people died');
    expect(told('¿Quién estaba al mando del barco?')).toContain('in command');
  });

  it('begins with a question word also when it is typed without accents', () => {
    expect(told('que paises firmaron el acuerdo')).toMatch(/^what countries /);
    expect(told('cuando despidieron a la ministra')).toMatch(/^when /);
  });

  it('leaves the names of the sources as they are, wherever and however they are typed', () => {
    expect(told('Guerra fue despedida el viernes, ¿verdad?')).toMatch(/^Guerra /);
    expect(told('por que despidieron a guerra')).toMatch(/guerra$/);
  });

  it('leaves other names alone, but gives countries and offices their English names', () => {
    expect(told('¿Qué dijo Morena sobre el acuerdo?')).toContain('Morena');
    expect(told('¿Qué dijo Alemania sobre el acuerdo?')).toContain('Germany');
    expect(told('¿Qué dijo el Congreso?')).toMatch(/Congress/i);
  });

  it('leaves an English question as it is', () => {
    expect(told('Who was dismissed?')).toBe('Who was dismissed?');
  });
});
