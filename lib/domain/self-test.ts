import { problemSchema } from '@/lib/domain/problem';
import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

const marker = 'Merkki self-test: ';
const markPattern = new RegExp(`${marker}([\\da-f-]{36})`);

/** The notes of the item that a self-test writes, by which every installation tells it from an activity. */
export function selfTestNotes(id: string): string {
  return marker + id;
}

/** Which self-test an item with these notes is of; undefined for any other. PSA systems may wrap notes in HTML. */
export function selfTestIn(notes: string): string | undefined {
  return markPattern.exec(notes)?.[1];
}

/** A self-test that began to write; remembered until its item is known to be gone. */
export const begunSelfTestSchema = z.object({
  /** As in the item's notes, a UUID. */
  id: z.string(),
  title: z.string(),
  when: timespanSchema,
  /** Epoch milliseconds. */
  begunAt: z.number(),
  /** Of the item; absent while it is not known whether there is one. */
  activityId: z.string().optional(),
});
export type BegunSelfTest = z.infer<typeof begunSelfTestSchema>;

/** What is left behind, as a person finds it in the PSA. */
export const leftItemSchema = begunSelfTestSchema.pick({ title: true, when: true });
export type LeftItem = z.infer<typeof leftItemSchema>;

const selfTestStepSchema = z.object({
  step: z.enum(['write', 'read', 'remove']),
  /** Why it failed; absent when it went well. */
  problem: problemSchema.optional(),
});
export type SelfTestStep = z.infer<typeof selfTestStepSchema>;

/** What a self-test did, in order; a step that is not there was not come to. */
export const selfTestReportSchema = z.object({
  steps: z.array(selfTestStepSchema),
  left: leftItemSchema.optional(),
});
export type SelfTestReport = z.infer<typeof selfTestReportSchema>;
