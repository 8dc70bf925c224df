import { parseJson } from '@/lib/http/read-body';
import { z } from '@/lib/zod';

const text = z.string().optional().catch(undefined);

const errorBodySchema = z.object({
  error: z.object({
    message: text,
    errors: z.array(z.object({ reason: text, location: text })).catch([]),
    details: z.array(z.object({ reason: text })).catch([]),
  }),
});

/** What Google says about an error. */
export interface ApiError {
  /** From `errors` and, in newer answers, from `details`. */
  readonly reasons: string[];
  /** Names of the parameters or fields that were refused. */
  readonly fields: string[];
  readonly message: string | undefined;
}

const longestMessage = 300;

/** Reads an error body; nothing is known of one in another shape, such as a proxy's page. */
export function readApiError(body: string): ApiError {
  const parsed = errorBodySchema.safeParse(parseJson(body));
  if (!parsed.success) return { reasons: [], fields: [], message: undefined };
  const { message, errors, details } = parsed.data.error;
  return {
    reasons: [...errors, ...details].flatMap(({ reason }) => reason ?? []),
    fields: errors.flatMap(({ location }) => location ?? []),
    message: message?.slice(0, longestMessage),
  };
}
