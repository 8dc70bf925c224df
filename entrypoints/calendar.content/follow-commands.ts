import type { Reload } from '@/entrypoints/calendar.content/ask-to-reload';
import { ask, onCommand } from '@/lib/messages/client';
import type { Command } from '@/lib/messages/envelope';
import { chipEidAt, pressChip } from '@/lib/page/find-chips';
import type { PageSession } from '@/lib/page/page-session';

interface CommandParts {
  readonly selectEvents: () => void;
  readonly reload: Reload;
}

/**
 * Does what the person's shortcuts ask, for the open event or else for the one whose chip has the focus. What cannot be
 * done without more choices opens the panel, where they are made.
 */
export function followCommands(
  page: Document,
  session: PageSession,
  { selectEvents, reload }: CommandParts,
): void {
  const eid = () => session.state.open?.eid ?? chipEidAt(page.activeElement);
  const openPanel = () => {
    const { open, draft } = session.state;
    if (!open && !draft && !pressChip(page.activeElement)) return;
    session.update({ focusWishes: session.state.focusWishes + 1, isFolded: false });
  };
  const orOpen = async (answer: Promise<{ readonly ok: boolean }>) => {
    if (!(await answer).ok) openPanel();
  };
  const send = async (of: string) => {
    // A shortcut takes the focus from no field, and what is typed is kept after a pause only.
    if (!(await session.state.keepTyped())) return { ok: false };
    return ask('sendEvent', { eid: of, anyway: false });
  };
  const act: Readonly<Record<Exclude<Command, 'select-events'>, (eid: string) => void>> = {
    'open-panel': openPanel,
    'tag-as-last': (of) => void orOpen(ask('tagAsLast', { eid: of })),
    'send-event': (of) => void orOpen(send(of)),
  };
  const select = () => (reload.isNeeded ? reload.askToSelect() : selectEvents());
  const openDraft = () => {
    if (reload.isNeeded) reload.ask();
    else if (session.state.draft) openPanel();
  };
  const stop = onCommand((command) => {
    // While events are being chosen nothing is done to a single one.
    if (session.state.selection) return selectEvents();
    if (command === 'select-events') return select();
    const of = eid();
    if (of === undefined) openDraft();
    else act[command](of);
  });
  session.signal.addEventListener('abort', stop);
}
