import { createCache } from '@/components/asking';
import { showScreen } from '@/components/show-screen';
import { takeAsked } from '@/components/use-question';
import { Popup } from '@/entrypoints/popup/Popup';
import type { Answer } from '@/lib/messages/envelope';
import type { Overview } from '@/lib/messages/questions';

/** Shows the popup, with the overview that was asked for already. */
export function showPopup(overview: Promise<Answer<Overview>>): void {
  const cache = createCache();
  takeAsked(cache, 'overview', {}, overview);
  showScreen(document, <Popup />, cache);
}
