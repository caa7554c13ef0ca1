import { z } from 'zod';
import type { AnswerRecord } from '../answers.ts';

const text = z.string().nullable();

const citation = z.object({
  title: text,
  dateline: text,
  publisher: text,
  author: text,
  published: text,
  url: text,
  paragraph: z.number(),
  corrected_by: z.array(z.string()).default([]),
});

const excerpt = z.object({
  role: z.enum(['answer', 'other_side', 'disagrees', 'related']),
  source: z.string(),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  citation,
  folded: z.boolean(),
});

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((value): unknown => JSON.parse(value))
    .pipe(schema);

/** A row of the table of answers, read as a record. */
export const answerRow = z
  .object({
    id: z.string(),
    key: z.string(),
    kind: z.enum(['question', 'verification', 'timeline', 'check']),
    origin: z.enum(['asked', 'shared']),
    question: z.string(),
    context: json(z.array(z.string())),
    language: z.enum(['en', 'es']),
    status: z.enum(['answered', 'not_in_sources', 'out_of_scope']),
    missing: text,
    confidence: z.number(),
    excerpts: json(z.array(excerpt)),
    person: z.string(),
    platform: z.string(),
    team: text,
    audience: z.enum(['public', 'private']),
    channel: text,
    thread: text,
    messages: json(z.array(z.string())),
    address: text,
    at: z.number(),
    took: z.number(),
    delivery: z.enum(['sending', 'sent', 'told', 'lost']),
  })
  .transform(
    ({ platform, team, audience, channel, thread, messages, ...rest }): AnswerRecord => ({
      ...rest,
      place: { platform, team, audience, channel, thread, messages },
    }),
  );

/** The columns of a record, in the order of COLUMNS. */
export const columnsOf = ({ place, ...record }: AnswerRecord): readonly (string | number | null)[] => [
  record.id,
  record.key,
  record.kind,
  record.origin,
  record.question,
  JSON.stringify(record.context),
  record.language,
  record.status,
  record.missing,
  record.confidence,
  JSON.stringify(record.excerpts),
  record.person,
  place.platform,
  place.team,
  place.audience,
  place.channel,
  place.thread,
  JSON.stringify(place.messages),
  record.address,
  record.at,
  record.took,
  record.delivery,
];

export const COLUMNS = `id, key, kind, origin, question, context, language, status, missing, confidence, excerpts, person,
  platform, team, audience, channel, thread, messages, address, at, took, delivery`;
