import type { Memory } from '@/lib/domain/ports';
import { type Tag, tagSchema } from '@/lib/domain/tag';
import type { z } from '@/lib/zod';

const choiceSchema = tagSchema.pick({ activityTypeId: true, customer: true, project: true });
type Choice = z.infer<typeof choiceSchema>;

/** What the person tagged an event with last, per connection, so that the next one takes a single key. */
export interface LastTag {
  of(connectionId: string): Promise<Choice | undefined>;
  /** A tag without an activity type is not worth repeating. */
  note(connectionId: string, tag: Tag): Promise<void>;
}

export function createLastTag(memory: Memory): LastTag {
  return {
    of: async (connectionId) => choiceSchema.safeParse(await memory.get(connectionId)).data,
    note: async (connectionId, tag) => {
      if (tag.activityTypeId !== undefined) await memory.set(connectionId, choiceSchema.parse(tag));
    },
  };
}
