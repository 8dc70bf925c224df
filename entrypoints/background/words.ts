import { browser } from 'wxt/browser';

/** The few words the background itself writes: into activities, and beside the toolbar icon. */
export function words() {
  return {
    privateEvent: browser.i18n.getMessage('privateEvent'),
    signIn: browser.i18n.getMessage('badgeSignIn'),
    needsYou: (count: number) => browser.i18n.getMessage('badgeNeedsYou', [String(count)]),
    selfTest: browser.i18n.getMessage('selfTestTitle'),
    allWell: browser.i18n.getMessage('badgeAllWell'),
  };
}
