import { type LineProblem, type Rule, ruleSchema, rulesSchema } from '@/lib/domain/rule';
import { z } from '@/lib/zod';

const headSchema = z.object({ merkki: z.literal('rules'), version: z.literal(1) });

/** Rules as a file: a line that says what it is, and a line for each, in their order (JSON Lines, UTF-8). */
export function writeRuleFile(rules: readonly Rule[]): string {
  const head = { merkki: 'rules', version: 1 };
  return [head, ...rules].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export type ReadFile =
  | { readonly rules: readonly Rule[] }
  | { readonly problems: readonly LineProblem[] };

/**
 * All the rules of a file, or what is wrong with it line by line: nothing is taken of a file that has a problem.
 * @param typeIds what the PSA has: a rule that names another type is of another PSA
 */
export function readRuleFile(text: string, typeIds: ReadonlySet<string>): ReadFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [head = '', ...others] = lines;
  if (!headSchema.safeParse(parsed(head)).success)
    return { problems: [{ line: 1, kind: 'not-ours' }] };
  const seen = new Set<string>();
  const read = others.flatMap((text, index) => {
    if (text.trim() === '') return [];
    return [readLine(text, index + 2, { typeIds, seen })];
  });
  const problems = read.flatMap((one) => ('line' in one ? one : []));
  return problems.length > 0
    ? { problems }
    : { rules: read.flatMap((one) => ('id' in one ? one : [])) };
}

interface Around {
  readonly typeIds: ReadonlySet<string>;
  /** Ids of the lines before. */
  readonly seen: Set<string>;
}

function readLine(text: string, line: number, { typeIds, seen }: Around): Rule | LineProblem {
  const json = parsed(text);
  if (json === undefined) return { line, kind: 'not-json' };
  const { data: rule, error } = ruleSchema.safeParse(json);
  if (!rule) return { line, kind: 'not-a-rule', part: error.issues[0]?.path.join('.') ?? '' };
  if (seen.has(rule.id)) return { line, kind: 'same-id' };
  seen.add(rule.id);
  const { activityTypeId } = rule.tag;
  const isKnown = activityTypeId === undefined || typeIds.has(activityTypeId);
  return isKnown ? rule : { line, kind: 'unknown-type' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The rules with those of a file: in the place of the one with the same id, else at the end. Undefined for too many. */
export function withImported(
  rules: readonly Rule[],
  imported: readonly Rule[],
): readonly Rule[] | undefined {
  const byId = new Map(imported.map((rule) => [rule.id, rule]));
  const kept = new Set(rules.map(({ id }) => id));
  const all = [
    ...rules.map((rule) => byId.get(rule.id) ?? rule),
    ...imported.filter(({ id }) => !kept.has(id)),
  ];
  return rulesSchema.safeParse(all).data;
}
