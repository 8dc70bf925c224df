import { vi } from 'vitest';
import type { Problem } from '@/lib/domain/problem';
import type { AnswerTo, Ask, QuestionName } from '@/lib/messages/questions';
import { questions } from '@/lib/messages/questions';

type Reply = { ok: true; value: unknown } | { ok: false; problem: Problem };
type Asked = { readonly name: QuestionName; readonly question: unknown };

/** How a background answers some questions; any other one is an error of the test. */
export type Answers = {
  readonly [N in QuestionName]?: (question: Ask<N>) => AnswerTo<N> | Problem | Promise<AnswerTo<N>>;
};

/** A background that answers as told, and as the schemas of the questions allow. */
export class FakeBackground {
  answers: Answers = {};
  private readonly log: Asked[] = [];

  /** Stands in the place of the message client's `ask`. */
  readonly ask = vi.fn(async (name: QuestionName, question: object): Promise<Reply> => {
    questions[name].ask.parse(question);
    this.log.push({ name, question });
    const handler = this.answers[name] as ((question: object) => unknown) | undefined;
    if (!handler) throw new Error(`nobody answers ${name}`);
    const value = await handler(question);
    if (isProblem(value)) return { ok: false, problem: value };
    return { ok: true, value: questions[name].answer.parse(value) };
  });

  /** What was asked by this name, in order. */
  asked(name: QuestionName): unknown[] {
    return this.log.filter((one) => one.name === name).map(({ question }) => question);
  }

  start(answers: Answers): void {
    this.answers = answers;
    this.log.length = 0;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
