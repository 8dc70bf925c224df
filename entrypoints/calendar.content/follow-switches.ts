import { type ShownSurfaces, surfaces } from '@/lib/domain/surface';
import { ask, onChanged } from '@/lib/messages/client';
import { withoutSurface } from '@/lib/page/health';
import type { PageSession } from '@/lib/page/page-session';

/**
 * Learns which surfaces the person wants to see, and for which account, at the start and after every change in the
 * background. Until the first answer none is shown, so that nothing flashes up that is switched off.
 */
export function followSwitches(session: PageSession, onReloaded: () => void): void {
  let asked = 0;
  let learned = 0;
  const learn = async () => {
    asked += 1;
    const mine = asked;
    const answer = await ask('pageSettings', {});
    if (!answer.ok && answer.problem.kind === 'extension-reloaded') onReloaded();
    // A later question knows better, if it was answered.
    if (!answer.ok || mine < learned) return;
    learned = mine;
    show(session, answer.value);
  };
  session.signal.addEventListener('abort', onChanged(learn));
  void learn();
}

interface PageSettings {
  readonly shown: ShownSurfaces;
  readonly accounts: readonly string[];
}

function show(session: PageSession, { shown, accounts }: PageSettings): void {
  const { state } = session;
  const areSame = accounts.join() === state.accounts.join();
  const switched = surfaces.filter((surface) => shown[surface] !== state.shown[surface]);
  session.update({
    ...(!areSame && { accounts }),
    ...(switched.length > 0 && {
      shown,
      health: switched.reduce(withoutSurface, state.health),
    }),
  });
}
