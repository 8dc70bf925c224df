import { defineConfig } from 'wxt';

/** Pins the extension id, which Google's redirect address and the managed policy are bound to. */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjybYU68WMlyi/FMyEPQduXQPVLLpjk+Bj/647kqAZtKsJJ1ZrnBiE67GKEiViG0Wc0/asDH/RMGd11jBjBRosTzZVAjZu220yKrIfNSaxxE35kpHSO5vjP3EBfj789mfzTK9jbSGI+/Y/rp2eCZhiyoDvWEKqLn4kY3nFgG7G6olow3xZfppfUVycoUbLkAcb6L90aNWtJCyqz0d8zgbZyLnga1lKkUl8Sch8m8PoNeBdS6ItXEcTYOImkqzXVMd4cJ721wMWt3wubDJ4lhgQMAH7WL/LSKF9/Zhs/mt8byWsNpyWt7zw7XZqClcPYTt8Mc6Kn2rPJLB1RpXoAX3NwIDAQAB';

/**
 * Downshift gives each of its hooks a property as it is loaded, which would keep those in the bundle that nothing uses:
 * 4 kB of the panel’s 125.
 */
function droppingUnusedHooks() {
  const property = /^(useSelect|useMultipleSelection|_useTagGroup)\.stateChangeTypes = .*$/gm;
  return {
    name: 'merkki:unused-hooks',
    transform: (code: string, id: string) =>
      id.includes('/node_modules/downshift/') ? code.replaceAll(property, '') : undefined,
  };
}

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [droppingUnusedHooks()] }),
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Firefox gets Manifest V3 as well: one code path, one permission model.
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['identity', 'alarms', 'storage', 'unlimitedStorage', 'scripting', 'idle'],
    optional_permissions: ['notifications'],
    host_permissions: ['https://calendar.google.com/*'],
    // One address is asked for when a PSA system is connected, never all of them.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Merkki' },
    // Google Calendar's own are single letters; the person may choose others in the browser.
    commands: {
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandOpenPanel__',
      },
      'tag-as-last': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandTagAsLast__',
      },
      'send-event': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_commandSendEvent__',
      },
      // Without a key of its own until the person gives it one: it is reached in the panel and the popup, too.
      'select-events': { description: '__MSG_commandSelectEvents__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'merkki@merkki.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: publicKey,
          minimum_chrome_version: '120',
          // Chromium hands out policies only by a schema; Firefox knows none and hands them out as they are.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
