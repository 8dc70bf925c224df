// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allHidings, type Manner } from './mutated-page';
import { choosePerturbations, type Perturbation, withoutAnywhere } from './perturbation';
import { createRandom, type Random } from './random';
import { planning, review } from './sample-calendar';
import { type Outcome, playStory, type Served } from './story';

vi.mock('@/lib/messages/client', async () => {
  const { marks } = await import('./sample-calendar');
  const answers: Record<string, (eids: string[]) => object> = {
    findMarks: (eids) => Object.fromEntries(eids.map((eid) => [eid, marks[eid]])),
    pageSettings: () => ({
      shown: { chips: true, popover: true, draft: true, editor: true },
      accounts: [],
    }),
  };
  return {
    ask: async (name: string, { eids = [] }: { eids?: string[] }) => ({
      ok: true,
      value: answers[name]?.(eids) ?? {},
    }),
    isExtensionThere: () => true,
    onCommand: () => () => {},
    onChanged: () => () => {},
  };
});

/** `MERKKI_SEED=7` tries other pages. */
const seed = Number(process.env.MERKKI_SEED ?? 2026);
const pages = 200;

const usual: Manner = {
  ...{ view: 'week', hiding: 'display', hidesAt: 'layer', bubbleAfterMs: 120 },
  ...{ reuses: true, staleMs: 0, leftover: undefined },
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function chooseManner(random: Random): Manner {
  return {
    view: random.pick(['week', 'month', 'agenda']),
    hiding: random.pick(allHidings),
    hidesAt: random.pick(['layer', 'dialog']),
    bubbleAfterMs: random.pick([0, 120, 700]),
    reuses: random.chance(0.5),
    staleMs: random.pick([0, 0, 400]),
    leftover: random.pick([undefined, 'before', 'after']),
  };
}

const servedIn = ({ chips, bubble, draft, editor }: Outcome): Served[] => [
  ...[chips, bubble, draft, editor],
];

/** What came of one page of 200, each line with what was done to the page. */
async function playPage(random: Random) {
  const manner = chooseManner(random);
  const perturbations = choosePerturbations(random, [planning.eid, review.eid]);
  const outcome = await playStory(manner, perturbations);
  const changes = perturbations.map(({ told, only }) => (only ? `${told} (one chip)` : told));
  const told = (what: string) => `${what} | ${changes.join('; ')} | ${JSON.stringify(manner)}`;
  const served = servedIn(outcome);
  return {
    served,
    unserved: served.includes('not at all') ? [told(served.join())] : [],
    exceptions: outcome.exceptions.map(told),
    wrong: outcome.wrong.map(told),
  };
}

describe('a page of a design that nobody has seen', () => {
  it('is served: most surfaces directly, the rest by the docked panel, no event taken for another', async () => {
    const random = createRandom(seed);
    const played = [];
    for (let page = 0; page < pages; page += 1) played.push(await playPage(random));
    const served = played.flatMap((one) => one.served);
    const count = (how: Served) => served.filter((one) => one === how).length;
    const exceptions = played.flatMap((one) => one.exceptions);
    const wrong = played.flatMap((one) => one.wrong);
    const share = count('directly') / served.length;
    const others = (['docked', 'once saved', 'not at all'] as const)
      .map((how) => `${how}: ${count(how)}`)
      .join(', ');
    const figures = [
      `surfaces served directly: ${count('directly')} of ${served.length} (${(share * 100).toFixed(1)} %); ${others}`,
      `exceptions: ${exceptions.length}`,
      `wrong events: ${wrong.length}`,
    ];
    console.log([`${pages} perturbed pages, seed ${seed}`, ...figures].join('\n'));
    expect(exceptions).toEqual([]);
    expect(wrong).toEqual([]);
    expect(played.flatMap((one) => one.unserved)).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it('is served by the docked panel where nothing tells its bubbles any more', async () => {
    const hooks = ['role', 'data-chips-dialog', 'id', 'jslog'];
    const outcome = await playStory(usual, hooks.map(withoutAnywhere));
    expect(outcome).toEqual({
      ...{ chips: 'directly', bubble: 'docked', draft: 'once saved', editor: 'directly' },
      ...{ wrong: [], exceptions: [] },
    });
  });

  it('is served in its editor alone where it names its events nowhere else', async () => {
    const outcome = await playStory(usual, ['data-eventid', 'jslog'].map(withoutAnywhere));
    expect(outcome).toEqual({
      ...{ chips: 'docked', bubble: 'not at all', draft: 'directly', editor: 'directly' },
      ...{ wrong: [], exceptions: [] },
    });
  });
});

describe('the watch over wrong events', () => {
  it('sees a bubble that is taken for another event’s', async () => {
    const lie: Perturbation = {
      told: 'every bubble is called Review',
      change: (tree) => tree.querySelector('#xDetDlg')?.setAttribute('data-eventid', review.eid),
    };
    const { bubble, wrong } = await playStory(usual, [lie]);
    expect(bubble).toBe('not at all');
    expect(wrong).toContain('Review is open (bubble) instead of Planning');
  });

  it('sees a chip that has another event’s mark', async () => {
    const lie: Perturbation = {
      told: 'every chip is called Review',
      change: (tree) =>
        tree.querySelector('[data-eventchip]')?.setAttribute('data-eventid', review.eid),
    };
    expect((await playStory(usual, [lie])).wrong).toContain('Planning is marked sent');
  });
});
