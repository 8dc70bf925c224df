import type { ItemState } from '@/lib/domain/item-state';
import { answersTo } from '@/lib/i18n/answers';

type Failed = Extract<ItemState, { kind: 'failed' }>;

/** Whether a run asks the person something, rather than that it failed. */
export function isRunQuestion({ operation, problem }: Failed): boolean {
  return operation === 'reconcile' && answersTo(problem, false).length > 0;
}
