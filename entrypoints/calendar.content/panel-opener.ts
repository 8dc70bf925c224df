import type { Answer } from '@/lib/messages/envelope';
import type { PageSession } from '@/lib/page/page-session';

/** Has the background put the panel script into this tab, once; a refusal is tried again at the next bubble. */
export function createPanelOpener(
  session: PageSession,
  openPanel: () => Promise<Answer<unknown>>,
  onReloaded: () => void,
): () => Promise<void> {
  let asked = false;
  return async () => {
    if (asked || session.state.panelReady) return;
    asked = true;
    const answer = await openPanel();
    asked = answer.ok;
    if (!answer.ok && answer.problem.kind === 'extension-reloaded') onReloaded();
  };
}
