import type { Random } from './random';
import { chips, draftBubble, editor, emptyViews, eventBubble, sampleEvent } from './shapes';

/** One change of the page's design: everywhere it applies or, with `only`, where the page draws that one event. */
export interface Perturbation {
  readonly told: string;
  readonly only?: string;
  change(tree: Element): void;
}

/** Nodes that this stands on come into the page so many milliseconds after the rest. */
export const lateAttribute = 'late';

/** By what Merkki finds its way, so that a perturbation which takes it away hurts. */
const hookAttributes = [
  ...['role', 'id', 'jslog', 'data-eventid', 'data-eventchip', 'data-chips-dialog'],
  ...['data-stacked-layout-chip-container', 'data-bubble-scrollable-root', 'data-key'],
  ...['data-dragsource-ignore', 'data-is-create', 'data-period-type', 'data-view-heading'],
];
/** Wrappers that bear no hook, and between which hooks are looked for all the same. */
const hookWrappers = ['holder', 'inner', 'layer', 'slot', 'column', 'list', 'titled'];
/** A box without its id is no event's any more: that befalls all boxes or none. */
const identity = ['data-eventid', 'jslog'];

interface Part {
  readonly name: string;
  readonly attributes: readonly string[];
}
type Area = readonly [Part, ...Part[]];

const sample = sampleEvent('sample', 'Sample');
const chipArea = areaOf(Object.values(chips).flatMap((draw) => draw(sample)));
const bubbleArea = areaOf([eventBubble(sample)]);
const areas: readonly [Area, ...Area[]] = [
  ...([chipArea, chipArea, chipArea] as const),
  ...([bubbleArea, bubbleArea, bubbleArea, bubbleArea] as const),
  areaOf(Object.values(emptyViews)),
  areaOf([draftBubble()]),
  areaOf([editor(sample)]),
];

type Kind = (random: Random, area: Area) => Perturbation;
/** Attributes are what Merkki holds on to: losing them comes more often than the rest. */
const kinds: readonly [Kind, ...Kind[]] = [
  ...([dropAttribute, dropAttribute, dropEverywhere] as const),
  ...([renameClasses, addWrapper, takeWrapper, turn, delay] as const),
];

/**
 * One to three perturbations of the kinds that pages really go through. Between them they leave Merkki a name for each
 * event: the id, or what the log says.
 */
export function choosePerturbations(
  random: Random,
  events: readonly [string, ...string[]],
): Perturbation[] {
  const chosen: Perturbation[] = [];
  const count = 1 + random.below(3);
  while (chosen.length < count) {
    const next = choosePerturbation(random, events);
    const told = [...chosen, next].map((one) => one.told).join();
    if (!(told.includes('data-eventid anywhere') && told.includes('jslog'))) chosen.push(next);
  }
  return chosen;
}

function choosePerturbation(random: Random, events: readonly [string, ...string[]]): Perturbation {
  const area = random.pick(areas);
  const made = random.pick(kinds)(random, area);
  const isOne = area === chipArea && random.chance(0.25);
  const losesName = identity.some((name) => made.told.includes(name));
  return isOne && !losesName ? { ...made, only: random.pick(events) } : made;
}

function withoutAttribute(part: string, attribute: string): Perturbation {
  return {
    told: `no ${attribute} on ${part}`,
    change: (tree) => each(tree, part, (node) => node.removeAttribute(attribute)),
  };
}

function dropAttribute(random: Random, area: Area): Perturbation {
  const pairs = area.flatMap(({ name, attributes }) =>
    attributes.map((attribute): [string, string] => [name, attribute]),
  );
  const hooks = pairs.filter(([, attribute]) => hookAttributes.includes(attribute));
  const [part, attribute] = pickOne(random, random.chance(0.8) ? hooks : pairs);
  return withoutAttribute(part, attribute);
}

function dropEverywhere(random: Random): Perturbation {
  return withoutAnywhere(pickOne(random, hookAttributes));
}

/** A design that does without an attribute. */
export function withoutAnywhere(attribute: string): Perturbation {
  return {
    told: `no ${attribute} anywhere`,
    change: (tree) => {
      for (const node of tree.querySelectorAll(`[${attribute}]`)) node.removeAttribute(attribute);
    },
  };
}

function renameClasses(random: Random): Perturbation {
  const suffix = random.below(1_000_000).toString(36);
  return {
    told: 'classes renamed',
    change: (tree) => {
      for (const node of tree.querySelectorAll('[class]')) node.className += suffix;
    },
  };
}

function addWrapper(random: Random, area: Area): Perturbation {
  const part = pickPart(random, area);
  return {
    told: `a wrapper around ${part}`,
    change: (tree) =>
      each(tree, part, (node) => {
        const wrapper = node.ownerDocument.createElement('div');
        node.replaceWith(wrapper);
        wrapper.append(node);
      }),
  };
}

/** What the node said, the one around it says now. What is drawn stays one box, as do chips and the view's holders. */
function takeWrapper(random: Random, area: Area): Perturbation {
  const parts = area.filter(({ name }) => name !== 'chip' && name !== 'holder');
  const part = pickPart(random, parts);
  return {
    told: `no wrapper ${part}`,
    change: (tree) =>
      each(tree, part, (node) => {
        const isOutermost = node.parentElement === tree;
        if (node.childElementCount === 0 || (isOutermost && node.childElementCount > 1)) return;
        if (!isOutermost) handUp(node);
        node.replaceWith(...node.childNodes);
      }),
  };
}

function handUp(node: Element): void {
  for (const { name, value } of node.attributes) {
    if (!node.parentElement?.hasAttribute(name)) node.parentElement?.setAttribute(name, value);
  }
}

function turn(random: Random, area: Area): Perturbation {
  const part = pickPart(random, area);
  return {
    told: `children of ${part} turned round`,
    change: (tree) =>
      each(tree, part, (node) => node.replaceChildren(...[...node.childNodes].toReversed())),
  };
}

function delay(random: Random, area: Area): Perturbation {
  const [part, after] = [pickPart(random, area), random.pick([30, 150, 400, 900])];
  return {
    told: `${part} comes ${after} ms late`,
    change: (tree) => each(tree, part, (node) => node.setAttribute(lateAttribute, String(after))),
  };
}

function pickPart(random: Random, area: readonly Part[]): string {
  const hurting = area.filter(
    ({ name, attributes }) =>
      hookWrappers.includes(name) || attributes.some((one) => hookAttributes.includes(one)),
  );
  return pickOne(random, random.chance(0.8) ? hurting : area).name;
}

function pickOne<T>(random: Random, items: readonly T[]): T {
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('nothing to perturb here');
  return item;
}

function each(tree: Element, part: string, change: (node: Element) => void): void {
  for (const node of tree.querySelectorAll(`[part="${part}"]`)) change(node);
}

/** Every node with a name in these shapes, each once, with all attributes that it has in any. */
function areaOf(shapes: readonly string[]): Area {
  const found = new Map<string, Set<string>>();
  const tree = document.createElement('div');
  tree.innerHTML = shapes.join('');
  for (const node of tree.querySelectorAll('[part]')) {
    const name = node.getAttribute('part') ?? '';
    const attributes = found.get(name) ?? new Set();
    for (const attribute of node.getAttributeNames()) attributes.add(attribute);
    attributes.delete('part');
    found.set(name, attributes);
  }
  const [first, ...rest] = [...found].map(([name, attributes]) => ({
    name,
    attributes: [...attributes],
  }));
  if (!first) throw new Error('the shapes name none of their nodes');
  return [first, ...rest];
}
