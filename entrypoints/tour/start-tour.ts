import { createCard } from '@/entrypoints/tour/card';
import { keepClear } from '@/entrypoints/tour/keep-clear';
import styles from '@/entrypoints/tour/tour.css?inline';
import { createTourWords } from '@/entrypoints/tour/words';
import { ask, onChanged } from '@/lib/messages/client';
import type { AnswerTo } from '@/lib/messages/questions';
import { findLook } from '@/lib/page/find-look';
import { onceIn } from '@/lib/page/once-in';
import type { PageSession } from '@/lib/page/page-session';
import { createShadowHost } from '@/lib/page/shadow-host';

const name = 'merkki-tour';
/** Background changes come in bursts while a run writes. */
const burstMs = 250;

/** Shows the card of the tour until the person closes it, the tour is over elsewhere, or the session ends. */
export function startTour(page: Document, session: PageSession): void {
  // It is in this tab already: the tour was begun anew.
  if (page.querySelector(name)) return;
  const tour = new AbortController();
  const signal = AbortSignal.any([session.signal, tour.signal]);
  const { host, shadow } = createShadowHost(page, session, name, styles);
  const card = createCard(shadow, {
    onClose: () => {
      tour.abort();
      void ask('endTour', {});
    },
    onBack: () => void ask('openOptions', { section: 'start' }),
  });
  let view: AnswerTo<'followTour'> | undefined;
  const draw = () => {
    const look = findLook(page);
    host.dataset.theme = look.theme;
    host.dir = look.direction;
    // While several events are chosen, their bar tells what to do.
    host.hidden = !view || session.state.selection !== undefined;
    if (view) card.show(view, createTourWords(look.language));
  };
  const learn = createLearning(session, (learned) => {
    if (signal.aborted) return;
    if (!learned || learned.step === 'off') return tour.abort();
    view = learned;
    draw();
  });
  followPage(session, signal, { learn, draw });
  keepClear(host, session, signal);
  signal.addEventListener('abort', () => host.remove());
  void learn();
}

/**
 * Asks where the person is, and tells it unless a later question knows better. Undefined: nobody is there to tell any more;
 * any other failure leaves what is shown.
 */
function createLearning(
  session: PageSession,
  tell: (learned: AnswerTo<'followTour'> | undefined) => void,
): () => Promise<void> {
  let asked = 0;
  return async () => {
    asked += 1;
    const mine = asked;
    const eid = session.state.open?.eid;
    const answer = await ask('followTour', eid === undefined ? {} : { eid });
    if (mine !== asked) return;
    if (answer.ok) tell(answer.value);
    else if (answer.problem.kind === 'extension-reloaded') tell(undefined);
  };
}

interface Following {
  readonly learn: () => Promise<void>;
  readonly draw: () => void;
}

/** Learns anew when another event is opened or something changed in the background; draws what the page alone decides. */
function followPage(session: PageSession, signal: AbortSignal, { learn, draw }: Following): void {
  let eid = session.state.open?.eid;
  session.subscribe(({ open }) => {
    draw();
    if (open?.eid === eid) return;
    eid = open?.eid;
    void learn();
  }, signal);
  const burst = onceIn((run) => window.setTimeout(run, burstMs), clearTimeout, learn);
  const stop = onChanged(burst.ask);
  signal.addEventListener('abort', () => {
    stop();
    burst.forget();
  });
}
