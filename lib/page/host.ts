/** Stands on every element of ours in Google's page: the guard and the observers tell by it whose it is. */
export const hostAttribute = 'data-merkki-host';

/** Whether a node is one of our hosts or lies in one. */
export function isOurs(node: EventTarget | null): boolean {
  return node instanceof Element && node.closest(`[${hostAttribute}]`) !== null;
}
