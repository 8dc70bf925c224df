import type { Page } from '@playwright/test';

/** In viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Thing {
  /** Its words, or its name. */
  readonly name: string;
  /** Things of different layers may lie over each other: an open list, what stays at the edge while the rest scrolls. */
  readonly layer: number;
  /** Where it can be looked at, at once or by scrolling up and down; nobody scrolls sideways. */
  readonly room: Box;
}

export interface Text extends Thing {
  /** One for each line. */
  readonly lines: readonly Box[];
  /** What is outside of this is painted nowhere. */
  readonly clip: Box;
  /** The part of the window that it can be seen in as things are scrolled now. */
  readonly seen: Box;
  /** Where it is cut at its end, an ellipsis says so. */
  readonly hasEllipsis: boolean;
  /** A title or a label that may say the whole of it. */
  readonly fullName: string | undefined;
  /** Red, green, blue from 0 to 255, and the opacity from 0 to 1. */
  readonly colour: readonly [number, number, number, number];
  /** At least 24 px, or bold and at least 18.66 px. */
  readonly isLarge: boolean;
  /** Says what cannot be used now; nobody has to read it. */
  readonly isOfDisabled: boolean;
  /** The control that it is the label of, by its place among the controls; -1 for none. */
  readonly control: number;
}

export interface Control extends Thing {
  readonly box: Box;
  /** Without the padding that a field reserves for the buttons that stand in it. */
  readonly inner: Box;
}

/** Everything of ours that can be read or pressed on a page, as it is laid out now. */
export interface Screen {
  readonly texts: readonly Text[];
  readonly controls: readonly Control[];
  /** What ought to lie in the window as a whole: the panel, a list that scrolls. */
  readonly frames: readonly (Thing & { readonly box: Box })[];
}

/** Reads what stands in the elements of this selector, through their open shadow roots. */
export function readScreen(page: Page, selector: string): Promise<Screen> {
  return page.evaluate(readInPage, selector);
}

/** Runs in the page: it may use nothing from around it. */
function readInPage(selector: string): Screen {
  const endless = 1e6;
  const roots = [...document.querySelectorAll(selector)].map((one) => one.shadowRoot ?? one);
  const parentOf = (node: Node): Element | null => {
    const { parentNode } = node;
    return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
  };
  const pathOf = (node: Node): Element[] => {
    const path: Element[] = [];
    for (let one = parentOf(node); one instanceof Element; one = parentOf(one)) path.push(one);
    return path;
  };
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom });
  const meet = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const inside = (element: Element): Box => {
    const { left, top } = element.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = element;
    const from = { left: left + clientLeft, top: top + clientTop };
    return { ...from, right: from.left + clientWidth, bottom: from.top + clientHeight };
  };
  const isFixed = (element: Element) =>
    element.matches(':popover-open, dialog[open]') ||
    getComputedStyle(element).position === 'fixed';
  const isScroller = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
  const root = document.documentElement;
  const windowBox = { left: 0, top: 0, right: root.clientWidth, bottom: innerHeight };
  const windowRoom = (path: readonly Element[]): Box => {
    const scrolls = getComputedStyle(document.body).overflowY !== 'hidden' && !path.some(isFixed);
    return scrolls ? { ...windowBox, top: -endless, bottom: endless } : windowBox;
  };
  const roomOf = (path: readonly Element[]): Box => {
    const at = path.findIndex((element) => isFixed(element) || isScroller(element));
    const scroller = path[at];
    if (!scroller || !isScroller(scroller) || scroller === root) return windowRoom(path);
    return { ...inside(scroller), top: -endless, bottom: endless };
  };
  const clipOf = (path: readonly Element[]): Box => {
    // What a scroller holds is only out of sight.
    const end = path.findIndex((one) => isFixed(one) || isScroller(one));
    const within = end < 0 ? path : path.slice(0, end);
    const hiding = within.filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX));
    const none = { left: -endless, top: -endless, right: endless, bottom: endless };
    return hiding
      .filter((one) => one !== document.body)
      .reduce((box, one) => meet(box, inside(one)), none);
  };
  const seenOf = (path: readonly Element[]): Box => {
    const end = path.findIndex(isFixed);
    const within = end < 0 ? path : path.slice(0, end + 1);
    const holding = within.filter((one) => getComputedStyle(one).overflowY !== 'visible');
    return holding.reduce((box, one) => meet(box, inside(one)), windowBox);
  };
  const layers: Element[] = [];
  const layerOf = (path: readonly Element[]): number => {
    const top = path.find((one) => isFixed(one) || getComputedStyle(one).position === 'sticky');
    if (top && !layers.includes(top)) layers.push(top);
    return top ? layers.indexOf(top) : -1;
  };
  const isShown = (element: Element, path: readonly Element[]) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    ![element, ...path].some((one) => getComputedStyle(one).clipPath === 'inset(50%)');
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent?.trim() ??
    '';
  const innerOf = (element: Element): Box => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (!element.matches('input, textarea, select')) return { left, top, right, bottom };
    const style = getComputedStyle(element);
    const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
    return {
      left: left + px('padding-left'),
      right: right - px('padding-right'),
      top: top + px('padding-top'),
      bottom: bottom - px('padding-bottom'),
    };
  };
  const pressable =
    'button, a[href], input, select, textarea, summary, [role="option"], [tabindex="0"]';
  const isDisabled = (element: Element) =>
    element.closest(':disabled, [aria-disabled="true"]') !== null;
  const colourOf = (colour: string, path: readonly Element[]): Text['colour'] => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const shown = path.reduce((sum, one) => sum * Number(getComputedStyle(one).opacity), alpha);
    return [red, green, blue, shown];
  };
  const hasEllipsis = (element: Element) => getComputedStyle(element).textOverflow === 'ellipsis';
  const fullNameOf = (element: Element): string | undefined =>
    element.closest('[title]')?.getAttribute('title') ??
    element.closest('[aria-label]')?.getAttribute('aria-label') ??
    undefined;
  const found = roots.flatMap((one) => [...one.querySelectorAll(pressable)]);
  const shown = found.filter((element) => isShown(element, pathOf(element)));
  const thing = (element: Element, name: string) => {
    const path = [element, ...pathOf(element)];
    const room = isFixed(element) ? windowBox : roomOf(path.slice(1));
    return { name: name.slice(0, 60), layer: layerOf(path), room };
  };
  const controls = shown.map((element) => ({
    ...thing(element, nameOf(element)),
    box: boxOf(element.getBoundingClientRect()),
    inner: innerOf(element),
  }));
  const lookOf = (element: Element, style: CSSStyleDeclaration) => {
    const size = Number.parseFloat(style.fontSize);
    return {
      colour: colourOf(style.color, [element, ...pathOf(element)]),
      isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
      isOfDisabled: isDisabled(element),
      hasEllipsis: [element, ...pathOf(element)].some(hasEllipsis),
      fullName: fullNameOf(element),
    };
  };
  const readText = (node: globalThis.Text): Text[] => {
    const element = parentOf(node);
    if (!element || !node.data.trim() || !isShown(element, pathOf(element))) return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].map(boxOf);
    const path = [element, ...pathOf(element)];
    const clip = clipOf(path);
    const control = shown.findIndex((one) => path.includes(one));
    const words = node.data.trim();
    return [
      {
        ...thing(element, words),
        ...lookOf(element, getComputedStyle(element)),
        ...{ lines, clip, control, room: roomOf(path), seen: seenOf(path) },
      },
    ];
  };
  // What is written in a field is no text node: its line is as long as what would have to be scrolled.
  const readField = (field: HTMLInputElement): Text[] => {
    const words = field.value || field.placeholder;
    if (!words || !/^(text|search|password)$/.test(field.type)) return [];
    const clip = innerOf(field);
    const isCut = field.scrollWidth > field.clientWidth + 1;
    const line = {
      ...clip,
      right: isCut ? clip.right + field.scrollWidth - field.clientWidth : clip.right,
    };
    const style = getComputedStyle(field, field.value ? undefined : '::placeholder');
    const control = shown.indexOf(field);
    const seen = seenOf(pathOf(field));
    return [
      { ...thing(field, words), ...lookOf(field, style), lines: [line], clip, control, seen },
    ];
  };
  const textsIn = (one: ShadowRoot | Element): Text[] => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(...readText(walker.currentNode as globalThis.Text));
    return texts;
  };
  const fields = shown.filter((one) => one instanceof HTMLInputElement);
  const frames = roots
    .flatMap((one) => [...one.querySelectorAll('*')])
    .filter((one) => (isFixed(one) || isScroller(one)) && isShown(one, pathOf(one)))
    .map((one) => ({ ...thing(one, one.className), box: boxOf(one.getBoundingClientRect()) }));
  return { texts: [...roots.flatMap(textsIn), ...fields.flatMap(readField)], controls, frames };
}
