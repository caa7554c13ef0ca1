import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  answerable: z.boolean(),
  gold: z.array(z.string()),
  must_cover: z.array(z.array(z.string())).optional(),
  context: z.union([z.string(), z.array(z.string())]).optional(),
});

const sentencesSchema = z.record(z.string(), z.string());

/** A question with the sentences that answer it. */
export type AnnotatedQuestion = z.infer<typeof questionSchema>;

/** Questions and the sentences that their annotations name. */
export interface QuestionSet {
  readonly questions: readonly AnnotatedQuestion[];
  /** Sentence id to exact text. */
  readonly sentences: Readonly<Record<string, string>>;
}

const parseWith = <Value>(schema: z.ZodType<Value>, json: string, place: string): Value => {
  try {
    return schema.parse(JSON.parse(json));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`Cannot read ${place}: ${reason}`, { cause: error });
  }
};

const requireSentences = ({ questions, sentences }: QuestionSet, file: string): void => {
  for (const { id, gold, must_cover: groups = [] } of questions) {
    const unknown = [...gold, ...groups.flat()].find((sentence) => sentences[sentence] === undefined);
    if (unknown)
      throw new Error(`Question ${id} names sentence "${unknown}", which ${file} lacks; add its text there.`);
  }
};

/** Reads an annotated question set. */
export const readQuestionSet = async (questionsFile: string, sentencesFile: string): Promise<QuestionSet> => {
  const lines = (await readFile(questionsFile, 'utf8')).split('\n');
  const questions = lines.flatMap((line, at) =>
    line.trim() ? [parseWith(questionSchema, line, `${questionsFile} line ${at + 1}`)] : [],
  );
  const sentences = parseWith(sentencesSchema, await readFile(sentencesFile, 'utf8'), sentencesFile);
  requireSentences({ questions, sentences }, sentencesFile);
  return { questions, sentences };
};
