import { perSurface, type ShownSurfaces } from '@/lib/domain/surface';
import type { Box } from '@/lib/page/boxes';
import { removeDayCounts } from '@/lib/page/day-counts';
import { shieldHost } from '@/lib/page/event-guard';
import type { PageLook } from '@/lib/page/find-look';
import { freshHealth, type PageHealth } from '@/lib/page/health';
import { holdKeys } from '@/lib/page/hold-keys';
import { hostAttribute, isOurs } from '@/lib/page/host';
import { removeMarks } from '@/lib/page/marks';
import type { Selection } from '@/lib/page/selection';

/** The event the user is looking at. */
export interface OpenEvent {
  readonly eid: string;
  /** Where Google shows it; `unseen`: its bubble cannot be found any more, and the panel docks. */
  readonly place: 'bubble' | 'editor' | 'unseen';
  /** Google's bubble, where there is one. */
  readonly dialog: HTMLElement | undefined;
  /** Where the bubble is now; reads layout. */
  rect(): Box | undefined;
}

/** The event that the user is making; nothing names it before it is saved. */
export interface OpenDraft {
  /** A random name of ours, the same from the bubble to the editor. */
  readonly id: string;
  readonly kind: 'bubble' | 'editor';
  /** What the user calls it so far. */
  readonly title: string;
  /** Google's bubble, where there is one. */
  readonly dialog: HTMLElement | undefined;
  /** Where the bubble is now; reads layout. */
  rect(): Box | undefined;
}

/** What the two scripts in a calendar tab share. */
export interface PageState {
  readonly open: OpenEvent | undefined;
  /** Only while no event is open. */
  readonly draft: OpenDraft | undefined;
  /** What is chosen so far, while the person chooses several events. */
  readonly selection: Selection | undefined;
  /** The event whose chip the person pressed or went to last while choosing. */
  readonly at: string | undefined;
  /** The page of a single event takes the place of the views. */
  readonly isInEditor: boolean;
  readonly look: PageLook;
  readonly health: PageHealth;
  /** Where the person wants to see us; nowhere until that is known. */
  readonly shown: ShownSurfaces;
  /** The addresses of the Google account that is connected, as far as they are known. */
  readonly accounts: readonly string[];
  /** The panel is loaded and listens. */
  readonly panelReady: boolean;
  /** Has what is typed into the panel kept, and waits until all that was done there is; false when something could not be. */
  readonly keepTyped: () => Promise<boolean>;
  /** Whether the page was open before Merkki came, and has to be loaded anew for the panel: the person is asked to, or not now. */
  readonly reload: 'needless' | 'asked' | 'postponed';
  /** How often the person was asked to. */
  readonly reloadWishes: number;
  /** In the editor the panel is folded away to a button, until the tab is closed. */
  readonly isFolded: boolean;
  /** How often the person has asked for the focus to go into the panel. */
  readonly focusWishes: number;
}

/** The grid script's life in one tab. The panel, a second script in the same isolated world, joins it. */
export interface PageSession {
  /** Aborts when the tab closes its context, the extension reloads, or a newer session takes over. */
  readonly signal: AbortSignal;
  readonly state: PageState;
  /** Tells every listener, if anything differs. */
  update(change: Partial<PageState>): void;
  /** Calls back after each change until `signal`, or the session, ends. */
  subscribe(listener: (state: PageState) => void, signal?: AbortSignal): void;
  /** Puts an element of ours under the guard; it leaves the page with the session. */
  registerHost(host: HTMLElement): void;
}

const key = Symbol.for('merkki.page');
/** Heard in every isolated world, also in that of a copy of the extension that has been reloaded. */
const takeOver = 'merkki:take-over';

type Shared = typeof globalThis & { [key]?: PageSession };

/** The session of this isolated world, for the panel; undefined before the first or after the last. */
export function currentPageSession(): PageSession | undefined {
  return (globalThis as Shared)[key];
}

/**
 * Starts the tab's only session: ends any earlier one, also of an extension that is gone, and clears
 * away what it left. Ends with `outer`, and then takes its own hosts and marks with it. Keys that are meant for what goes
 * so reach nobody for a moment.
 */
export function startPageSession(page: Document, outer: AbortSignal): PageSession {
  const wasTyping = isOurs(page.activeElement);
  page.dispatchEvent(new Event(takeOver));
  sweep(page);
  if (wasTyping) holdKeys(page);
  const ender = new AbortController();
  const end = () => ender.abort();
  page.addEventListener(takeOver, end, { signal: ender.signal });
  outer.addEventListener('abort', end, { signal: ender.signal });
  const session = createSession(ender.signal);
  (globalThis as Shared)[key] = session;
  ender.signal.addEventListener('abort', () => leave(page, session));
  if (outer.aborted) end();
  return session;
}

function createSession(signal: AbortSignal): PageSession {
  const changes = new EventTarget();
  let state: PageState = {
    open: undefined,
    draft: undefined,
    selection: undefined,
    at: undefined,
    isInEditor: false,
    look: { theme: 'light', language: '', direction: 'ltr' },
    health: freshHealth,
    shown: perSurface(() => false),
    accounts: [],
    panelReady: false,
    keepTyped: async () => true,
    reload: 'needless',
    reloadWishes: 0,
    isFolded: false,
    focusWishes: 0,
  };
  return {
    signal,
    get state() {
      return state;
    },
    update(change) {
      const next = { ...state, ...change };
      if (signal.aborted || isSame(state, next)) return;
      state = next;
      changes.dispatchEvent(new Event('change'));
    },
    subscribe(listener, until = signal) {
      const both = AbortSignal.any([signal, until]);
      changes.addEventListener('change', () => listener(state), { signal: both });
    },
    registerHost(host) {
      host.setAttribute(hostAttribute, '');
      shieldHost(host, signal);
    },
  };
}

function isSame(one: PageState, other: PageState): boolean {
  return (Object.keys(one) as (keyof PageState)[]).every((name) => one[name] === other[name]);
}

function leave(page: Document, session: PageSession): void {
  const shared = globalThis as Shared;
  if (shared[key] === session) delete shared[key];
  const wasTyping = isOurs(page.activeElement);
  sweep(page);
  if (wasTyping) holdKeys(page);
}

function sweep(page: Document): void {
  removeMarks(page);
  removeDayCounts(page);
  for (const host of page.querySelectorAll(`[${hostAttribute}]`)) host.remove();
}
