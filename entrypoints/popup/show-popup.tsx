import { createCache } from '@/components/asking';
import { showScreen } from '@/components/show-screen';
import { takeAsked } from '@/components/use-question';
import { Popup } from '@/entrypoints/popup/Popup';
import type { Answer } from '@/lib/messages/envelope';
import type { Overview } from '@/lib/messages/questions';

/** Shows the popup with the last known overview, if there is one, and with the one that was asked for once it comes. */
export function showPopup(asked: Promise<Answer<Overview>>, last: Overview | undefined): void {
  const cache = createCache();
  takeAsked(cache, 'overview', {}, asked, last);
  showScreen(document, <Popup />, cache);
}
