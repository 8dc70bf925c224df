import {
  closedElements,
  countingAttributes,
  plainAttributes,
  structuralIds,
  structuralWords,
  styleProperties,
  styleValues,
  textAttributes,
} from '@/lib/page/structural-words';

/** An element with those below it, as lines to be indented. */
interface Bone {
  readonly line: string;
  /** The same for all elements that look alike, lengths of ids aside. */
  readonly shape: number;
  readonly parts: readonly Part[];
}

/** What looks alike below one element: the first of it, and how many there are. */
interface Part {
  readonly bone: Bone;
  count: number;
}

/**
 * How a page is built, a line for each element, and nothing of what is written in it. Tag names, roles, the names of
 * `data-` and `aria-` attributes, Google's lasting ids and the words of {@link structuralWords} stay. Every text, label,
 * address and number goes; an id is told by its length, a text by `…`.
 *
 * Siblings that look alike are one line with their count, in the place of the first. What is longer than `limit`
 * characters loses its innermost levels, so that every part of the page is still told.
 */
export function skeletonOf(root: Element, limit: number): string {
  const bone = boneOf(root, new Map());
  for (let depth = depthOf(bone); depth > 0; depth -= 1) {
    const lines = { told: [] as string[], left: limit };
    if (tell({ bone, count: 1 }, depth, '', lines)) return lines.told.join('\n');
  }
  return bone.line.slice(0, limit);
}

function boneOf(element: Element, shapes: Map<string, number>): Bone {
  const line = lineOf(element);
  const parts = closedElements.has(element.localName) ? [] : partsOf(element, shapes);
  const alike = [
    line.replaceAll(/\(\d+\)/g, '()'),
    ...parts.map(({ bone, count }) => `${bone.shape}×${count}`),
  ].join('\n');
  const shape = shapes.get(alike) ?? shapes.size;
  shapes.set(alike, shape);
  return { line, shape, parts };
}

function partsOf(element: Element, shapes: Map<string, number>): Part[] {
  const parts = new Map<number, Part>();
  for (const child of element.children) {
    const bone = boneOf(child, shapes);
    const former = parts.get(bone.shape);
    if (former) former.count += 1;
    else parts.set(bone.shape, { bone, count: 1 });
  }
  return [...parts.values()];
}

function depthOf({ parts }: Bone): number {
  return 1 + Math.max(0, ...parts.map(({ bone }) => depthOf(bone)));
}

/** Adds the lines of so many levels; false as soon as there is no room left for one. */
function tell(
  { bone, count }: Part,
  depth: number,
  indent: string,
  lines: { readonly told: string[]; left: number },
): boolean {
  const { line, parts } = bone;
  const isCut = depth === 1 && parts.length > 0;
  const own = [
    line,
    ...(count > 1 ? [`×${count}`] : []),
    ...(isCut ? [`[+${sizeOf(parts)}]`] : []),
  ];
  const text = indent + own.join(' ');
  lines.told.push(text);
  lines.left -= text.length + 1;
  if (lines.left < 0) return false;
  return isCut || parts.every((part) => tell(part, depth - 1, `${indent} `, lines));
}

/** How many elements are left out with these parts. */
function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { bone, count }) => sum + count * (1 + sizeOf(bone.parts)), 0);
}

function lineOf(element: Element): string {
  const attributes = [...element.attributes]
    .map((attribute) => attributeWords(element, attribute))
    .filter((words) => words !== '');
  const text = hasText(element) ? ['…'] : [];
  return [tagOf(element), ...attributes, ...text].join(' ');
}

/** Names with a dash are somebody's own: of Google, of us, of another extension. */
function tagOf({ localName }: Element): string {
  return /^[a-z][a-z0-9-]*$/.test(localName) ? localName : '?';
}

function hasText(element: Element): boolean {
  if (closedElements.has(element.localName)) return false;
  return [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
  );
}

function attributeWords(element: Element, { name, value }: Attr): string {
  if (name === 'id') return isStructuralId(value) ? `#${value}` : '#…';
  if (name === 'style' && element instanceof HTMLElement) return styleWords(element);
  if (name === 'jslog') return `jslog=${/^\d{3,6}(?=;|$)/.exec(value) ?? '…'}`;
  if (!isTold(name)) return '';
  const told = valueWords(name, value);
  return told === '' ? name : `${name}=${told}`;
}

function isTold(name: string): boolean {
  return plainAttributes.has(name) || /^(data|aria)(-[a-z]+)+$/.test(name);
}

function valueWords(name: string, value: string): string {
  if (value === '') return '';
  if (textAttributes.has(name)) return '…';
  if (structuralWords.has(value) || isCount(name, value) || isReference(name, value)) return value;
  return /^[\w+/=-]{16,}$/.test(value) ? `(${value.length})` : '…';
}

function isCount(name: string, value: string): boolean {
  return countingAttributes.has(name) && /^-?\d{1,2}$/.test(value);
}

function isReference(name: string, value: string): boolean {
  return /^aria-(labelledby|describedby|controls|owns)$/.test(name) && isStructuralId(value);
}

function isStructuralId(id: string): boolean {
  return structuralIds.has(id) || /^x[A-Z][A-Za-z]{1,24}$/.test(id);
}

/** The names of the properties, with those values that are no measure. */
function styleWords({ style }: HTMLElement): string {
  const told = [...styleProperties].flatMap((name) => {
    const value = style.getPropertyValue(name);
    if (value === '') return [];
    const isWord = styleValues.has(value) || (name === 'opacity' && /^[01]$/.test(value));
    return [isWord ? `${name}:${value}` : name];
  });
  return `style(${told.join(' ')})`;
}
