import { z } from 'zod';
import { isoDateFault, parseEmbargoTime } from './parse-iso-date.ts';

const NOT_TEXT = 'is not one line of text; write it in quotes behind its key';

const text = z.string(NOT_TEXT).refine((value) => !/[\r\n]/.test(value), 'stands on several lines; write it on one');

/** Turns a function that words what is wrong into a check. Each message follows the key and its value. */
function checked(faultOf: (value: string) => string | null) {
  return z.string(NOT_TEXT).superRefine((value, context) => {
    const message = faultOf(value);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
}

const date = checked(isoDateFault);

const moment = checked((value) => {
  const parsed = parseEmbargoTime(value);
  return parsed.kind === 'fault' ? parsed.message : null;
});

const webAddress = checked((value) =>
  URL.canParse(value) && /^https?:/i.test(value)
    ? null
    : 'is not a web address; write it like https://example.org/article',
);

/** What may stand in a source's front matter. Every key is optional, no other is allowed. */
export const frontMatterSchema = z.strictObject({
  title: text.optional(),
  dateline: text.optional(),
  publisher: text.optional(),
  author: text.optional(),
  published: date.optional(),
  language: z.enum(['en', 'es'], 'is not a language that is served; write en or es').optional(),
  url: webAddress.optional(),
  corrects: text.optional(),
  withdrawn: date.optional(),
  reason: text.optional(),
  embargo_until: moment.optional(),
});

/** Checked front matter. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Every key that front matter may have. */
export const FRONT_MATTER_KEYS: readonly string[] = Object.keys(frontMatterSchema.shape);
