/** Google's class names change with every build: here with every load. */
const names = new Map();

/** This load's class name for a part of the page. */
export function cls(part) {
  if (!names.has(part)) {
    names.set(
      part,
      Math.random()
        .toString(36)
        .replace(/[^a-z]/g, '')
        .slice(0, 3) + randomWord(),
    );
  }
  return names.get(part);
}

function randomWord() {
  return Math.random().toString(36).slice(2, 7);
}

/** The nodes that the page itself has made; everything else in a bubble is a stranger. */
const own = new WeakSet();

export function isOwn(node) {
  return own.has(node);
}

/** An element with attributes (`part` becomes a class, functions become listeners) and children. */
export function h(tag, attributes = {}, ...children) {
  const isDrawing = tag === 'svg' || tag === 'path';
  const node = isDrawing
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  own.add(node);
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  for (const child of children.flat(Infinity)) if (child) node.append(child);
  return node;
}

function set(node, name, value) {
  if (value === undefined || value === false) return;
  if (name === 'part') node.setAttribute('class', value.split(' ').map(cls).join(' '));
  else if (typeof value === 'function') node.addEventListener(name, value);
  else node.setAttribute(name, value === true ? '' : String(value));
}

/** An icon from one path of a 24 × 24 box. */
export function icon(path, size = 20) {
  const box = { viewBox: '0 0 24 24', width: size, height: size, focusable: 'false' };
  return h('svg', { ...box, part: 'icon' }, h('path', { d: path }));
}
