import type { CDPSession, Page } from '@playwright/test';
import { hosts } from '../sandbox/hosts.ts';

/** Whose scripts were running: anything that ours have called is ours, the page's and the browser's doing included. */
export type Owner = 'ours' | 'page' | 'other';

/** One turn of the event loop, rendering included. */
interface Task {
  /** Milliseconds of the browser's clock. */
  readonly at: number;
  readonly until: number;
  /** Processor time: a task that others kept waiting is no longer for that. */
  readonly ms: number;
}

/** A stretch of time, in milliseconds of the browser's clock. */
type Span = Pick<Task, 'at' | 'until'>;

/** What the main thread of a calendar tab did while it was traced. */
export interface TabTrace {
  readonly tasks: readonly Task[];
  /** Whose scripts ran, as it was looked at every 0.1 to 0.2 ms. */
  readonly samples: readonly { readonly owner: Owner; readonly at: number }[];
  /** Processor time between one sample and the next. */
  readonly sampleMs: number;
  /** When the page's own `performance.mark` calls were, in order. */
  readonly marks: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time. */
  readonly tdur?: number;
  readonly args: {
    readonly name?: string;
    readonly data?: FrameData & ProfileData;
  };
}

interface FrameData {
  readonly url?: string;
  readonly processId?: number;
  readonly frames?: readonly { readonly url: string; readonly processId: number }[];
}

interface ProfileData {
  readonly startTime?: number;
  readonly timeDeltas?: readonly number[];
  readonly cpuProfile?: {
    readonly nodes?: readonly StackNode[];
    readonly samples?: readonly number[];
  };
}

interface StackNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string };
}

const categories = [
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
  'blink.user_timing',
];
const pageOrigin = `https://${hosts.page}/`;

/**
 * Traces the tab while `work` runs. The profiler slows every script down a little, which is counted as the script's:
 * the numbers err against us. What the bench itself runs in the page belongs to nobody.
 */
export async function traceTab(tab: Page, work: () => Promise<void>): Promise<TabTrace> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: categories },
  });
  await work();
  const complete = new Promise<string | undefined>((resolve) => {
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream));
  });
  await session.send('Tracing.end');
  const events = await readEvents(session, await complete);
  await session.detach();
  return readTrace(events);
}

async function readEvents(
  session: CDPSession,
  handle: string | undefined,
): Promise<readonly TraceEvent[]> {
  if (handle === undefined) throw new Error('the browser kept its trace');
  const parts: string[] = [];
  for (let isRead = false; !isRead; ) {
    const { data, eof } = await session.send('IO.read', { handle });
    parts.push(data);
    isRead = eof;
  }
  return (JSON.parse(parts.join('')) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}

function readTrace(all: readonly TraceEvent[]): TabTrace {
  const pid = processOf(all);
  const events = all.filter((event) => event.pid === pid);
  const main = events.find(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const tasks = events
    .filter(({ name, tid }) => name === 'RunTask' && tid === main?.tid)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      at: ts / 1000,
      until: (ts + dur) / 1000,
      ms: tdur / 1000,
    }))
    .toSorted((a, b) => a.at - b.at);
  const samples = inTasks(samplesOf(events), tasks);
  if (samples.length === 0) throw new Error('the trace tells nothing of the tab');
  return {
    tasks,
    samples,
    sampleMs: tasks.reduce((sum, { ms }) => sum + ms, 0) / samples.length,
    marks: events
      .filter(({ cat }) => cat.includes('blink.user_timing'))
      .map(({ ts }) => ts / 1000)
      .toSorted((a, b) => a - b),
  };
}

/** Between two tasks the thread rests, and is looked at all the same. Both are in order. */
function inTasks<T extends { readonly at: number }>(samples: readonly T[], tasks: readonly Task[]) {
  let next = 0;
  return samples.filter(({ at }) => {
    while ((tasks[next]?.until ?? Infinity) < at) next += 1;
    return (tasks[next]?.at ?? Infinity) <= at;
  });
}

/** The renderer that shows the calendar: a tab may change it as it navigates. */
function processOf(events: readonly TraceEvent[]): number | undefined {
  const frames = events.flatMap(({ args: { data } }) => [...(data?.frames ?? []), data ?? {}]);
  return frames.findLast(({ url, processId }) => processId && url?.startsWith(pageOrigin))
    ?.processId;
}

function samplesOf(events: readonly TraceEvent[]): TabTrace['samples'] {
  const stacks = new Map<number, StackNode>();
  const samples: { owner: Owner; at: number }[] = [];
  let at = events.find(({ name }) => name === 'Profile')?.args.data?.startTime ?? 0;
  for (const { args } of events.filter(({ name }) => name === 'ProfileChunk')) {
    const { cpuProfile, timeDeltas = [] } = args.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) stacks.set(node.id, node);
    for (const [index, id] of (cpuProfile?.samples ?? []).entries()) {
      at += timeDeltas[index] ?? 0;
      // Who made the garbage has it collected.
      const owner = ownerOf(id, stacks) ?? samples.at(-1)?.owner ?? 'other';
      samples.push({ owner, at: at / 1000 });
    }
  }
  return samples.toSorted((a, b) => a.at - b.at);
}

/** Undefined for the garbage collection, which interrupts whoever runs. */
function ownerOf(top: number, stacks: ReadonlyMap<number, StackNode>): Owner | undefined {
  if (stacks.get(top)?.callFrame.functionName === '(garbage collector)') return undefined;
  let owner: Owner = 'other';
  for (let node = stacks.get(top); node; node = stacks.get(node.parent ?? 0)) {
    const { url = '' } = node.callFrame;
    if (url.startsWith('chrome-extension:')) return 'ours';
    if (url.startsWith(pageOrigin)) owner = 'page';
  }
  return owner;
}

/** How much processor time somebody's scripts took, in all or within one stretch. */
export function scriptMs({ samples, sampleMs }: TabTrace, owner: Owner, within?: Span): number {
  const { at: from, until } = within ?? { at: -Infinity, until: Infinity };
  const theirs = samples.filter(
    (sample) => sample.owner === owner && sample.at >= from && sample.at < until,
  );
  return theirs.length * sampleMs;
}

/** The same between each of the page's marks and the next. */
export function scriptMsBetweenMarks(trace: TabTrace, owner: Owner): number[] {
  const { marks } = trace;
  return marks
    .slice(1)
    .map((until, index) => scriptMs(trace, owner, { at: marks[index] ?? 0, until }));
}

const longMs = 50;

/** Tasks that keep the page from answering. */
export function longTasks({ tasks }: TabTrace): readonly Task[] {
  return tasks.filter(({ ms }) => ms > longMs);
}

/** Long tasks that are ours: without our scripts they would not be long, or ours alone are. */
export function ourLongTasks(trace: TabTrace): readonly Task[] {
  return longTasks(trace).filter((task) => {
    const ours = scriptMs(trace, 'ours', task);
    return ours > longMs || (ours > 0 && task.ms - ours <= longMs);
  });
}
