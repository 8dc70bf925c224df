import { vi } from 'vitest';
import { startGrid } from '@/entrypoints/calendar.content/grid';
import { currentPageSession, type OpenEvent } from '@/lib/page/page-session';
import { type Manner, MutatedPage } from './mutated-page';
import type { Perturbation } from './perturbation';
import { bills, leftOver, lunch, marks, planning, review } from './sample-calendar';
import type { SampleEvent } from './shapes';

/** How the person gets at the events of a place in the page. `once saved`: nobody noticed that one was being made. */
export type Served = 'directly' | 'docked' | 'once saved' | 'not at all';

/** What came of a person's way through one page. */
export interface Outcome {
  readonly chips: Served;
  readonly bubble: Served;
  /** Of an event in the making: quick-create and the editor of a new one. */
  readonly draft: Served;
  readonly editor: Served;
  /** Each time an event was named that was not the one. */
  readonly wrong: readonly string[];
  readonly exceptions: readonly string[];
}

const stepMs = 50;
/** Longer than the latest bubble, with everything in it that comes late, may take. */
const settleMs = 3000;
/** After so many misses the panel no longer relies on the bubble. */
const attempts = 3;

/** Opens one event after the other in a page of this design, as a person would, and watches what Merkki makes of it. */
export async function playStory(
  manner: Manner,
  perturbations: readonly Perturbation[],
): Promise<Outcome> {
  const exceptions: string[] = [];
  const stop = listenForErrors(exceptions);
  const story = new Story(new MutatedPage(manner, perturbations, leftOver));
  try {
    return { ...(await story.play()), wrong: [...story.wrong], exceptions };
  } catch (error) {
    exceptions.push(String(error));
    const no: Served = 'not at all';
    return { chips: no, bubble: no, draft: no, editor: no, wrong: [...story.wrong], exceptions };
  } finally {
    story.end();
    stop();
  }
}

class Story {
  readonly wrong = new Set<string>();
  readonly #page: MutatedPage;
  readonly #ender = new AbortController();
  /** The last event whose chip or editor the person opened; after another press none. */
  #wanted: SampleEvent | undefined;
  /** What the page showed a step ago: within a frame nobody has seen it go on. */
  #shownBefore: string | undefined;
  #wasMaking = false;
  readonly #drafts: boolean[] = [];

  constructor(page: MutatedPage) {
    this.#page = page;
  }

  async play(): Promise<Pick<Outcome, 'chips' | 'bubble' | 'draft' | 'editor'>> {
    const areMarked = await this.#seeChips();
    const bubble = await this.#openBubbles();
    const editor = await this.#openEditors();
    const isReachable = bubble !== 'not at all' || editor !== 'not at all';
    const isTold = this.#session()?.state.health.chips.state === 'docked';
    const unmarked = isTold && isReachable ? 'docked' : 'not at all';
    const draft = this.#drafts.every(Boolean) ? 'directly' : 'once saved';
    return { chips: areMarked ? 'directly' : unmarked, bubble, draft, editor };
  }

  end(): void {
    this.#ender.abort();
    if (document.querySelector('[data-merkki], style[data-merkki-style]')) {
      this.wrong.add('a mark was left behind');
    }
  }

  #session() {
    return currentPageSession();
  }

  #open(): OpenEvent | undefined {
    return this.#session()?.state.open;
  }

  /** The chips are drawn, and drawn anew until a place that is gone must have been noticed. */
  async #seeChips(): Promise<boolean> {
    const all = [planning, review, lunch, bills];
    this.#page.showView(all.slice(0, 2));
    startGrid(document, this.#ender.signal, true);
    this.#session()?.subscribe(() => this.#check());
    for (let redraw = 0; redraw < attempts; redraw += 1) {
      this.#page.showView(all);
      await this.#wait(1500);
    }
    this.#checkMarks();
    return this.#page.boxes().every(({ event, root }) => {
      const [mark, ...more] = marksIn(root);
      return mark === marks[event.eid] && more.length === 0;
    });
  }

  #checkMarks(): void {
    const all = new Set(document.querySelectorAll('[data-merkki]'));
    for (const { event, root } of this.#page.boxes()) {
      for (const node of [root, ...root.querySelectorAll('[data-merkki]')]) all.delete(node);
      const others = marksIn(root).filter((mark) => mark !== marks[event.eid]);
      if (others.length > 0) this.wrong.add(`${event.title} is marked ${others}`);
    }
    if (all.size > 0) this.wrong.add('a mark stands on what is no chip');
  }

  async #openBubbles(): Promise<Served> {
    const isDirect = (await this.#clickAndSee(planning)) && (await this.#clickAndSee(review));
    await this.#close();
    await this.#seeNoEvent(() => this.#page.click(bills));
    await this.#seeDraft('bubble', () => this.#page.clickEmpty());
    if (isDirect) return 'directly';
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      await this.#click(planning);
      await this.#close();
    }
    const isDocked = await this.#clickAndSeeDocked(planning, review, lunch);
    await this.#seeNoEvent(() => this.#page.click(bills));
    await this.#clickAndSeeDocked(planning);
    await this.#seeDraft('bubble', () => this.#page.clickEmpty());
    return isDocked ? 'docked' : 'not at all';
  }

  async #openEditors(): Promise<Served> {
    this.#wanted = lunch;
    this.#page.showEditor(lunch);
    await this.#wait(settleMs);
    const isDirect = this.#open()?.eid === lunch.eid && this.#open()?.place === 'editor';
    await this.#seeDraft('editor', () => this.#page.showEditor());
    return isDirect ? 'directly' : 'not at all';
  }

  async #click(event: SampleEvent): Promise<void> {
    this.#wanted = event;
    this.#page.click(event);
    await this.#wait(settleMs);
  }

  async #clickAndSee(event: SampleEvent): Promise<boolean> {
    await this.#click(event);
    const open = this.#open();
    return open?.eid === event.eid && this.#page.isBubble(open.dialog);
  }

  async #clickAndSeeDocked(...events: SampleEvent[]): Promise<boolean> {
    let areDocked = true;
    for (const event of events) {
      await this.#click(event);
      const { eid, place } = this.#open() ?? {};
      areDocked &&= eid === event.eid && place === 'unseen';
    }
    return areDocked;
  }

  async #close(): Promise<void> {
    this.#page.closeBubble();
    await this.#wait(settleMs);
    if (this.#open()?.dialog) this.wrong.add('a bubble that is closed counts as open');
  }

  async #seeDraft(kind: 'bubble' | 'editor', act: () => void): Promise<void> {
    await this.#seeNoEvent(act);
    const draft = this.#session()?.state.draft;
    const isThere = kind === 'editor' || this.#page.isBubble(draft?.dialog);
    this.#drafts.push(draft?.kind === kind && isThere);
  }

  /** The bubble that comes is no event's, and goes unnoticed too. */
  async #seeNoEvent(act: () => void): Promise<void> {
    this.#wanted = undefined;
    act();
    await this.#wait(settleMs);
    const open = this.#open();
    if (open) this.wrong.add(`${titleOf(open)} is open where no event is`);
  }

  async #wait(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += stepMs) {
      await vi.advanceTimersByTimeAsync(stepMs);
      this.#check();
      this.#shownBefore = this.#page.shown?.eid;
      this.#wasMaking = this.#page.isMaking;
    }
  }

  /** The open event is the one the person opened, or what Google's bubble still shows until it goes on. */
  #check(): void {
    const isMaking = this.#page.isMaking || this.#wasMaking;
    if (this.#session()?.state.draft && !isMaking)
      this.wrong.add('an event is taken for a new one');
    const open = this.#open();
    if (!open || open.eid === this.#wanted?.eid) return;
    const shown = [this.#page.shown?.eid, this.#shownBefore];
    if (open.place === 'unseen' || !shown.includes(open.eid)) {
      const wanted = this.#wanted?.title ?? 'no event';
      this.wrong.add(`${titleOf(open)} is open (${open.place}) instead of ${wanted}`);
    }
  }
}

function marksIn(root: Element): (string | null)[] {
  return [root, ...root.querySelectorAll('[data-merkki]')]
    .filter((node) => node.hasAttribute('data-merkki'))
    .map((node) => node.getAttribute('data-merkki'));
}

function titleOf({ eid }: OpenEvent): string {
  const named = [planning, review, lunch, leftOver].find((event) => event.eid === eid);
  return named?.title ?? eid;
}

function listenForErrors(exceptions: string[]): () => void {
  const note = (event: Event) =>
    exceptions.push(`${event.type}: ${event instanceof ErrorEvent ? event.message : ''}`);
  const types = ['error', 'unhandledrejection'];
  for (const type of types) window.addEventListener(type, note);
  return () => {
    for (const type of types) window.removeEventListener(type, note);
  };
}
