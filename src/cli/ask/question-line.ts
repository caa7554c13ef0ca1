import { z } from 'zod';
import type { QuestionInput } from '../../core/model.ts';

/** A line of `--jsonl`. Other keys are left alone, so that an annotated question set can be asked as it is. */
const questionLine = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.string(),
  context: z.union([z.string(), z.array(z.string())]).nullish(),
});

/** A line's identifier, given back as it was written. */
type LineId = string | number;

/** A line of `--jsonl`: a question, or what is wrong with it. */
export type ParsedLine =
  | { readonly id: LineId | undefined; readonly input: QuestionInput }
  | { readonly id: LineId | undefined; readonly fault: string };

const idOf = (value: unknown): LineId | undefined => {
  const parsed = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(value);
  return parsed.success ? parsed.data.id : undefined;
};

const parseJson = (line: string): { readonly value: unknown } | { readonly fault: string } => {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    return { fault: `not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
};

const faultOf = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const path = issue?.path.join('.') || 'the line';
  return `${path}: ${issue?.message ?? 'not understood'}; write {"id": "q1", "question": "…"}`;
};

const contextOf = (context: string | string[] | null | undefined): readonly string[] | undefined =>
  typeof context === 'string' ? [context] : (context ?? undefined);

/** Reads one line of `--jsonl`. */
export const parseQuestionLine = (line: string): ParsedLine => {
  const json = parseJson(line);
  if ('fault' in json) return { id: undefined, fault: json.fault };
  const parsed = questionLine.safeParse(json.value);
  const id = idOf(json.value);
  if (!parsed.success) return { id, fault: faultOf(parsed.error) };
  const context = contextOf(parsed.data.context);
  return {
    id,
    input: { text: parsed.data.question, ...(id !== undefined && { id: String(id) }), ...(context && { context }) },
  };
};
