import { browser } from 'wxt/browser';
import type { Tools } from '@/entrypoints/background/tools';
import { hostPermission } from '@/lib/domain/base-address';
import type { Connection } from '@/lib/domain/connection';
import { severaBase } from '@/lib/psa/severa/severa-address';

/** The browser's permission for the address of a PSA, or of a relay, that no connection reaches any more. */
export interface UnneededHosts {
  /**
   * To be noted before its connection is gone or leads elsewhere, and when none came of what it was asked for; may be part
   * of a transaction that covers the memory.
   */
  note(connection: Connection): Promise<void>;
  /** It is about to be used, before there is a connection. */
  need(connection: Connection): Promise<void>;
  /** Gives back what was noted, unless a connection needs it or it came with the installation. */
  giveBack(): Promise<void>;
}

const prefix = 'unneeded-host';

export function createUnneededHosts({ db, memory }: Tools): UnneededHosts {
  const noted = memory(prefix);

  async function needed(): Promise<Set<string | undefined>> {
    const { host_permissions: required = [] } = browser.runtime.getManifest();
    const connections = await db.connections.toArray();
    return new Set([...required, ...connections.map(hostOf)]);
  }

  return {
    async note(connection) {
      const host = hostOf(connection);
      if (host !== undefined) await noted.set(host, true);
    },
    async need(connection) {
      const host = hostOf(connection);
      if (host !== undefined) await noted.remove(host);
    },
    async giveBack() {
      const keys = await db.memory.where('key').startsWith(`${prefix}/`).primaryKeys();
      if (keys.length === 0) return;
      const kept = await needed();
      for (const host of keys.map((key) => key.slice(prefix.length + 1))) {
        const isDue = (await noted.get(host)) !== undefined && !kept.has(host);
        // A policy may hold on to it.
        if (isDue) await browser.permissions.remove({ origins: [host] }).catch(() => false);
        await noted.remove(host);
      }
    },
  };
}

function hostOf({ credentials }: Connection): string | undefined {
  return credentials.system === 'severa' ? hostPermission(severaBase(credentials)) : undefined;
}
