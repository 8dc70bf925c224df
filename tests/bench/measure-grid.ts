import { launch } from '../browser/launch.ts';
import { eidOf } from '../sandbox/google/event-id.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { seedFullWeeks } from '../sandbox/google/seed-full-weeks.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { connectedBrowser } from './connected-browser.ts';
import {
  type GridBrowser,
  measureMinute,
  type Spent,
  traceBatches,
  traceLoad,
} from './grid-runs.ts';
import { median, type Result } from './print-result.ts';
import {
  longTasks,
  ourLongTasks,
  scriptMs,
  scriptMsBetweenMarks,
  type TabTrace,
} from './trace-tab.ts';

const sizes = [300, 1_000] as const;
/** The bounds are promised for this many chips. */
const promised = 1_000;
const loads = 5;
const batches = 21;
const minutes = 3;

/**
 * What Merkki costs a calendar page that is full of events: our own script time by the browser's profiler, and the
 * same minute in a browser without the extension beside it.
 */
export async function measureGrids(): Promise<Result[]> {
  const results: Result[] = [];
  for (const chips of sizes) results.push(...(await measureGrid(chips)));
  return results;
}

async function measureGrid(chips: number): Promise<Result[]> {
  const sandbox = await startSandbox();
  sandbox.google.addAccount(anna);
  const ids = seedFullWeeks(sandbox.google, anna.email, { perWeek: chips, weeks: 3 });
  const { context } = await connectedBrowser(sandbox);
  const merkki: GridBrowser = { context, hasMerkki: true, chips };
  const bareContext = await launch({ sandbox: sandbox.chromiumArguments() });
  const bare: GridBrowser = { context: bareContext, hasMerkki: false, chips };
  try {
    // Not counted: the extension has not read the calendar yet, and how long that takes is Google's doing.
    await traceLoad(merkki);
    const loading = await repeated(loads, () => traceLoad(merkki));
    const batching = await traceBatches(merkki, batches, (run) => {
      const [id = '', title] = [ids[run], `Renamed in batch ${run}`];
      sandbox.google.patch(anna.email, id, { summary: title });
      return { eid: eidOf(id, anna.email), title };
    });
    const { spent, spentBare } = await spendMinutes(merkki, bare);
    const traces = [...loading, batching, ...spent.map(({ trace }) => trace)];
    const name = `grid${chips}`;
    return [
      bounded(series(`${name}.first.ms`, 'ms', loading.map(ours)), 100, chips),
      bounded(series(`${name}.batch.ms`, 'ms', scriptMsBetweenMarks(batching, 'ours')), 4, chips),
      bounded(counted(`${name}.longTasks`, traces.flatMap(ourLongTasks).length), 0, chips),
      bounded(series(`${name}.moreLongTasks`, 'count', moreLongTasks(spent, spentBare)), 0, chips),
      series(
        `${name}.minute.ms`,
        'ms',
        spent.map(({ trace }) => ours(trace)),
      ),
      ...minuteRows(`${name}.with`, spent),
      ...minuteRows(`${name}.without`, spentBare),
    ];
  } finally {
    await context.close();
    await bareContext.close();
    await sandbox.close();
  }
}

/** In turn with the extension and without, so that whatever else the machine does meets both. */
async function spendMinutes(merkki: GridBrowser, bare: GridBrowser) {
  const spent: Spent[] = [];
  const spentBare: Spent[] = [];
  for (let run = 0; run < minutes; run += 1) {
    spentBare.push(await measureMinute(bare));
    spent.push(await measureMinute(merkki));
  }
  return { spent, spentBare };
}

async function repeated<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let count = 0; count < times; count += 1) all.push(await run());
  return all;
}

function ours(trace: TabTrace): number {
  return scriptMs(trace, 'ours');
}

/** Drawing our marks runs no script: only the comparison tells of it. */
function moreLongTasks(spent: readonly Spent[], bare: readonly Spent[]): number[] {
  const count = ({ trace }: Spent) => longTasks(trace).length;
  return spent.map((one, index) => {
    const other = bare[index];
    return other ? count(one) - count(other) : Number.NaN;
  });
}

function minuteRows(name: string, spent: readonly Spent[]): Result[] {
  const script = spent.map(({ trace }) => scriptMs(trace, 'page') + ours(trace));
  const long = spent.map(({ trace }) => longTasks(trace).length);
  const of = (pick: (one: Spent) => number) => spent.map(pick);
  return [
    series(`${name}.script.ms`, 'ms', script),
    series(`${name}.longTasks`, 'count', long),
    series(
      `${name}.layouts`,
      'count',
      of(({ layouts }) => layouts),
    ),
    series(
      `${name}.styles`,
      'count',
      of(({ styles }) => styles),
    ),
    series(
      `${name}.heapMB`,
      'MB',
      of(({ heapMB }) => heapMB),
    ),
  ];
}

function series(name: string, unit: Result['unit'], all: readonly number[]): Result {
  const samples = all.map((value) => Number(value.toFixed(2)));
  return { name, unit, value: median(samples), samples };
}

function counted(name: string, value: number): Result {
  return { name, unit: 'count', value };
}

function bounded(result: Result, bound: number, chips: number): Result {
  return chips === promised ? { ...result, bound } : result;
}
