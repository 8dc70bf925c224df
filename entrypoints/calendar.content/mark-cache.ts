import type { MarkState } from '@/lib/domain/mark-state';
import type { Answer } from '@/lib/messages/envelope';

type Marks = Readonly<Record<string, MarkState>>;

/** Asks the background for the marks of some events. */
export type FindMarks = (eids: string[]) => Promise<Answer<Marks>>;

/** Remembers the marks of every event seen in this tab. */
interface MarkCache {
  readonly marks: ReadonlyMap<string, MarkState>;
  /** Wants these marks; calls back with each answer. Events already asked for cost nothing. */
  want(eids: Iterable<string>): void;
  /** Keeps showing what it knows, but asks again for whatever is wanted next. */
  expire(): void;
}

/** The browser draws the marks of each answer in one task: in a crowded grid 500 of them take it too long. */
const batchSize = 200;
const rememberedEvents = 10_000;

/** One question at a time; a batch that failed is asked again with the next want. */
export function createMarkCache(
  findMarks: FindMarks,
  onAnswer: (eids: ReadonlySet<string>) => void,
): MarkCache {
  const marks = new Map<string, MarkState>();
  let asked = new Set<string>();
  const waiting = new Set<string>();
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.size > 0) await askBatch([...waiting].slice(0, batchSize));
    busy = false;
  }

  async function askBatch(eids: string[]): Promise<void> {
    for (const eid of eids) waiting.delete(eid);
    const answer = await findMarks(eids);
    if (answer.ok) {
      for (const eid of eids) marks.set(eid, answer.value[eid] ?? 'none');
      onAnswer(new Set(eids));
      return;
    }
    for (const eid of [...eids, ...waiting]) asked.delete(eid);
    waiting.clear();
  }

  return {
    marks,
    want(eids) {
      // Counted by what is known: what was asked is forgotten with every change in the background.
      if (marks.size > rememberedEvents) asked = forget(marks);
      for (const eid of eids) if (!asked.has(eid)) waiting.add(eid);
      for (const eid of waiting) asked.add(eid);
      void work();
    },
    expire() {
      asked = new Set();
    },
  };
}

function forget(marks: Map<string, MarkState>): Set<string> {
  marks.clear();
  return new Set();
}
