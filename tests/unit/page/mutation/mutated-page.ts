import { lateAttribute, type Perturbation } from './perturbation';
import {
  chips,
  draftBubble,
  editor,
  emptyViews,
  eventBubble,
  type SampleEvent,
  taskBubble,
  type ViewName,
} from './shapes';

const hidings = [
  'display',
  'visibility',
  'opacity',
  'hidden',
  'aria-hidden',
  'inert',
  'class',
] as const;
/** How a page hides what it keeps. */
export type Hiding = (typeof hidings)[number];
export const allHidings: readonly [Hiding, ...Hiding[]] = hidings;

/** What a page does in its own way, apart from the perturbations. */
export interface Manner {
  readonly view: ViewName;
  readonly hiding: Hiding;
  readonly hidesAt: 'layer' | 'dialog';
  /** From a click to its bubble. */
  readonly bubbleAfterMs: number;
  /** The bubble goes on to the next event in the same nodes; otherwise it is hidden and a new one comes. */
  readonly reuses: boolean;
  /** How long a bubble that goes on still speaks of the event before in what is not drawn at once. */
  readonly staleMs: number;
  /** The hidden bubble of another event, there from the start: before all others in the document, or kept last. */
  readonly leftover: 'before' | 'after' | undefined;
}

interface Drawn {
  readonly root: HTMLElement;
  part(name: string): HTMLElement | undefined;
}

interface Bubble extends Drawn {
  readonly event: SampleEvent | undefined;
}

/** A calendar page of a design that nobody has seen yet. It behaves as Google's does, as far as Merkki is concerned. */
export class MutatedPage {
  /** What its bubble or its editor shows just now. */
  shown: SampleEvent | undefined;
  /** An event is being made in it. */
  isMaking = false;
  readonly #manner: Manner;
  readonly #perturbations: readonly Perturbation[];
  #boxes: { readonly event: SampleEvent; readonly drawn: Drawn }[] = [];
  #view: Drawn | undefined;
  #bubble: Bubble | undefined;
  #leftover: Drawn | undefined;

  constructor(manner: Manner, perturbations: readonly Perturbation[], left: SampleEvent) {
    this.#manner = manner;
    this.#perturbations = perturbations;
    document.head.innerHTML = '<style>.gone { display: none }</style>';
    document.body.innerHTML = '';
    if (manner.leftover === undefined) return;
    this.#leftover = this.#draw(eventBubble(left), left, document.body);
    this.#hide(this.#leftover);
  }

  showView(events: readonly SampleEvent[]): void {
    const { view } = this.#manner;
    this.#clearMain();
    history.replaceState({}, '', `/calendar/u/0/r/${view}`);
    document.body.setAttribute('data-viewfamily', 'EVENT');
    document.body.setAttribute('data-viewkey', view.toUpperCase());
    const drawn = this.#draw(emptyViews[view], undefined, document.body, 'first');
    const holder = drawn.part('holder') ?? drawn.root;
    this.#view = drawn;
    this.#boxes = events.flatMap((event) =>
      chips[view](event).map((html) => ({
        event,
        drawn: this.#draw(html, event, holder),
      })),
    );
  }

  /** Where each box of an event is drawn, in the page or not. */
  boxes(): { readonly event: SampleEvent; readonly root: HTMLElement }[] {
    return this.#boxes.map(({ event, drawn }) => ({ event, root: drawn.root }));
  }

  /** A person's press on an event's title; its bubble follows. */
  click(event: SampleEvent): void {
    const box = this.#boxes.find((one) => one.event === event);
    press(box?.drawn.part('text'));
    const { reuses, bubbleAfterMs } = this.#manner;
    if (!reuses) this.#hideBubble();
    const html = event.ids ? eventBubble(event) : taskBubble(event);
    setTimeout(() => this.#showBubble(html, event), bubbleAfterMs);
  }

  /** A press on an empty place, which begins an event. */
  clickEmpty(): void {
    this.#hideBubble();
    press(this.#view?.part('cell'));
    setTimeout(() => this.#showBubble(draftBubble(), undefined), this.#manner.bubbleAfterMs);
  }

  /** Through the button inside the bubble. */
  closeBubble(): void {
    press(this.#bubble?.root.querySelector<HTMLElement>('#xDetDlgCloseBu') ?? this.#bubble?.root);
    this.#hideBubble();
  }

  /** The page of one event, or of a new one. */
  showEditor(event?: SampleEvent): void {
    this.#hideBubble();
    this.#clearMain();
    this.#boxes = [];
    history.replaceState({}, '', `/calendar/u/0/r/eventedit${event ? `/${event.eid}` : ''}`);
    document.body.setAttribute('data-viewfamily', 'EVENT_EDIT');
    this.#draw(editor(event), event, document.body, 'first');
    this.shown = event;
    this.isMaking = event === undefined;
  }

  /** Whether a node belongs to the bubble that is open now. */
  isBubble(node: Element | undefined): boolean {
    return node !== undefined && this.#bubble?.root.contains(node) === true;
  }

  #clearMain(): void {
    for (const node of document.querySelectorAll('[data-test-main]')) node.remove();
  }

  #showBubble(html: string, event: SampleEvent | undefined): void {
    const before = this.#bubble;
    if (before && this.#manner.reuses) {
      this.#goOn(before, html, event);
    } else {
      this.#bubble = { ...this.#draw(html, event, document.body), event };
    }
    this.shown = event?.ids && event;
    this.isMaking = event === undefined;
    if (this.#manner.leftover === 'after' && this.#leftover) {
      document.body.append(this.#leftover.root);
    }
  }

  #goOn(before: Bubble, html: string, event: SampleEvent | undefined): void {
    const next = this.#draw(html, event, undefined);
    const { staleMs } = this.#manner;
    if (staleMs > 0 && before.event?.ids && event?.ids) {
      const halfway = this.#draw(html, event, undefined);
      keep('data-eventid', before.part('menu'), halfway.part('menu'));
      keep('jslog', before.part('details'), halfway.part('details'));
      become(before.root, halfway.root);
      setTimeout(() => this.#bubble?.event === event && become(before.root, next.root), staleMs);
    } else {
      become(before.root, next.root);
    }
    const part = (name: string) =>
      [before.part(name), next.part(name)].find((node) => node?.isConnected);
    this.#bubble = { root: before.root, part, event };
  }

  #hideBubble(): void {
    this.shown = undefined;
    this.isMaking = false;
    if (!this.#bubble) return;
    this.#hide(this.#bubble);
    if (!this.#manner.reuses) this.#bubble = undefined;
  }

  #hide(drawn: Drawn): void {
    const node = (this.#manner.hidesAt === 'dialog' && drawn.part('dialog')) || drawn.root;
    hide(node, this.#manner.hiding);
  }

  /** In the page's design. What it draws late comes into the page by itself. */
  #draw(
    html: string,
    event: SampleEvent | undefined,
    into: HTMLElement | undefined,
    where: 'first' | 'last' = 'last',
  ): Drawn {
    const tree = document.createElement('div');
    tree.innerHTML = html.trim();
    for (const { only, change } of this.#perturbations) {
      if (only === undefined || only === event?.eid) change(tree);
    }
    const parts = takeParts(tree);
    const root = tree.firstElementChild;
    if (!(root instanceof HTMLElement)) throw new Error('nothing was drawn');
    if (where === 'first') root.setAttribute('data-test-main', '');
    for (const node of tree.querySelectorAll<HTMLElement>(`[${lateAttribute}]`)) putLate(node);
    if (where === 'first') into?.prepend(...tree.childNodes);
    else into?.append(...tree.childNodes);
    return { root, part: (name) => parts.get(name) };
  }
}

/** The first node of each name. Only the perturbations may know the names. */
function takeParts(tree: Element): ReadonlyMap<string, HTMLElement> {
  const parts = new Map<string, HTMLElement>();
  for (const node of tree.querySelectorAll<HTMLElement>('[part]')) {
    const name = node.getAttribute('part') ?? '';
    if (!parts.has(name)) parts.set(name, node);
    node.removeAttribute('part');
  }
  return parts;
}

/** As a finger does it: where it goes down, and where it is a click. */
function press(node: HTMLElement | null | undefined): void {
  const target = node?.isConnected ? node : document.body;
  for (const type of ['pointerdown', 'pointerup']) {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  }
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
}

function putLate(node: HTMLElement): void {
  const after = Number(node.getAttribute(lateAttribute));
  const place = node.ownerDocument.createComment('');
  node.removeAttribute(lateAttribute);
  node.replaceWith(place);
  setTimeout(() => place.replaceWith(node), after);
}

function hide(node: HTMLElement, hiding: Hiding): void {
  const how: Record<Hiding, () => void> = {
    display: () => node.style.setProperty('display', 'none'),
    visibility: () => node.style.setProperty('visibility', 'hidden'),
    opacity: () => node.style.setProperty('opacity', '0'),
    hidden: () => node.setAttribute('hidden', ''),
    'aria-hidden': () => node.setAttribute('aria-hidden', 'true'),
    inert: () => node.setAttribute('inert', ''),
    class: () => node.classList.add('gone'),
  };
  how[hiding]();
}

function keep(attribute: string, from: Element | undefined, to: Element | undefined): void {
  const value = from?.getAttribute(attribute);
  if (value && to?.hasAttribute(attribute)) to.setAttribute(attribute, value);
}

/** Changes as little of the old tree as makes it the same as the new one. */
function become(old: Element, next: Element): void {
  for (const name of old.getAttributeNames()) {
    if (!next.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const [before, after] = [[...old.childNodes], [...next.childNodes]];
  const alike =
    before.length === after.length &&
    before.every((node, at) => node.nodeName === after[at]?.nodeName);
  if (!alike) {
    old.replaceChildren(...after);
    return;
  }
  before.forEach((node, at) => {
    const twin = after[at];
    if (node instanceof Element && twin instanceof Element) become(node, twin);
    else if (node.textContent !== twin?.textContent) node.textContent = twin?.textContent ?? '';
  });
}
