const signatures = new WeakMap();

/**
 * Brings a container's chips up to date as Google's renderer does: an unchanged chip stays and only gets
 * its inline style written again, a changed one is replaced by a new element.
 */
export function reconcile(container, wanted) {
  const before = new Map([...container.children].map((node) => [signatures.get(node)?.key, node]));
  const after = wanted.map(({ key, event, chip }) => {
    const signature = JSON.stringify([event, key, Date.parse(event.end) < Date.now()]);
    const old = before.get(key);
    if (old && signatures.get(old).signature === signature) {
      old.setAttribute('style', chip.style);
      return old;
    }
    const node = chip.build();
    signatures.set(node, { key, signature });
    return node;
  });
  for (const node of before.values()) if (!after.includes(node)) node.remove();
  after.forEach((node, at) => {
    if (container.children[at] !== node)
      container.insertBefore(node, container.children[at] ?? null);
  });
}
