import { z } from 'zod';
import { REASON_INPUT } from '../render-reason.ts';

const submission = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().default(''),
  view: z.object({
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
});

interface Submission {
  readonly user: string;
  readonly trigger: string;
  /** What the window was opened with. */
  readonly metadata: unknown;
  readonly written: string | null;
}

/** Reads what somebody sends from a window that asked for words. */
export const readSubmission = (body: unknown): Submission => {
  const { user, view, trigger_id: trigger } = submission.parse(body);
  return {
    user: user.id,
    trigger,
    metadata: JSON.parse(view.private_metadata),
    written: view.state.values[REASON_INPUT]?.[REASON_INPUT]?.value ?? null,
  };
};
