import { browser } from 'wxt/browser';

const ownPagesAlone = { accessLevel: 'TRUSTED_CONTEXTS' } as const;

/** What Chromium's storage areas have besides what the types of all browsers know. */
interface Closable {
  setAccessLevel?(to: typeof ownPagesAlone): Promise<void>;
}

/**
 * Keeps what runs in web pages out of the storage areas that it may read unless told otherwise: a policy can hold the
 * organisation's key, and whoever takes over a page takes over our scripts in it. Chromium remembers it; call it at each
 * start all the same. Browsers without the choice are left as they are.
 */
export async function closeStorage(): Promise<void> {
  const { managed, local } = browser.storage;
  const areas: readonly Closable[] = [managed, local].map((area) => area as Closable);
  // One area that cannot be closed is no reason to leave the other open.
  await Promise.all(areas.map((area) => area.setAccessLevel?.(ownPagesAlone).catch(report)));
}

function report(error: unknown): void {
  console.error('Merkki: a storage area could not be closed to web pages', error);
}
