import { describe, expect, it } from 'vitest';
import { expectedAnswer } from '../../../src/core/question/expected-answer.ts';
import type { Asked } from '../../../src/core/question/question.ts';

const ORGANISATIONS = new Set(['department', 'ministry', 'union', 'agency', 'ministerio', 'sindicato', 'agencia']);
const ROLES = new Set(['minister', 'mayor', 'judge', 'ministro', 'ministra', 'alcalde', 'juez']);

const askedBy = (question: string): Asked =>
  expectedAnswer(
    question,
    (word) => ORGANISATIONS.has(word),
    (word) => ROLES.has(word),
  );

const QUESTIONS: Readonly<Record<Asked, readonly string[]>> = {
  person: [
    'Who signed the contract?',
    'who’s the mayor',
    'Whose idea was it, and who paid?',
    'Which minister resigned?',
    'What is the name of the captain?',
    '¿Quién firmó el contrato?',
    'quienes viajaron a Velden',
    '¿Qué ministra renunció?',
    '¿Cómo se llama el capitán?',
  ],
  organisation: [
    'Which department halted the contract?',
    'What union called the strike?',
    '¿Qué ministerio detuvo el contrato?',
    '¿Cuál agencia lo dijo?',
  ],
  date: [
    'When did the ferry sink?',
    'when’s the meeting',
    'On what day was it signed?',
    'Which month did they meet?',
    'How long ago was the port built?',
    'What is the date of the vote?',
    '¿Cuándo se hundió el ferry?',
    '¿En qué año se construyó el puerto?',
    'a que hora es la reunion',
    '¿Cuál es la fecha de la votación?',
  ],
  place: [
    'Where did they meet?',
    'In which city was it signed?',
    'What country does she lead?',
    '¿Dónde se reunieron?',
    '¿En qué ciudad viven?',
    'de donde viene el barco',
  ],
  number: [
    'How many workers were sent home?',
    'How much did it cost?',
    'What percentage voted for it?',
    'What was the total price?',
    'how old is the ferry',
    '¿Cuántos trabajadores hay?',
    '¿Cuánta gente vive allí?',
    '¿Qué porcentaje votó?',
    '¿Cuál fue la cifra?',
  ],
  duration: [
    'How long did the strike last?',
    'how long were they paid',
    '¿Cuánto tiempo duró la huelga?',
    'cuanto duro la reunion',
  ],
  reason: [
    'Why was the contract halted?',
    'how come they left',
    'What caused the cracks?',
    'What is the reason for the delay?',
    'On what grounds was it refused?',
    '¿Por qué se detuvo el contrato?',
    '¿Qué causó las grietas?',
    '¿Para qué viajó a Velden?',
    'por que protestaron',
  ],
  manner: ['How did the ferry sink?', 'how do they plan to repair it', '¿Cómo se hundió el ferry?'],
  quotation: [
    'What did the mayor say about the harbour?',
    'How did she respond to the charge?',
    'What were his exact words?',
    'What was the reaction of the union?',
    '¿Qué dijo el alcalde?',
    '¿Cómo respondió el astillero?',
    'que opina la ministra del acuerdo',
  ],
  claim: [
    'Did the ferry sink?',
    'Is the port open?',
    'Was the contract signed by the mayor?',
    'so, has anyone resigned?',
    'Is it true that the mayor lied?',
    'Did the mayor say that the port is open?',
    '¿Es cierto que se hundió el ferry?',
    '¿Se hundió el ferry?',
  ],
  thing: ['What is in the treaty?', 'Tell me about the ferry', 'ferry contract', '¿Qué contiene el tratado?'],
};

const TABLE = Object.entries(QUESTIONS).flatMap(([asked, questions]) =>
  questions.map((question) => [question, asked] as const),
);

describe('what a question asks for', () => {
  it.each(TABLE)('%s → %s', (question, asked) => {
    expect(askedBy(question)).toBe(asked);
  });

  it.each(['When did the ferry sink?', '¿Quién firmó el contrato?', 'Which city was it?'])(
    'does not hang on capitals, marks or accents: %s',
    (question) => {
      const plain = question.normalize('NFD').replace(/[\p{M}¿?]/gu, '');
      expect(askedBy(question.toUpperCase())).toBe(askedBy(question));
      expect(askedBy(plain)).toBe(askedBy(question));
    },
  );
});
