import type { MarkNames } from '@/lib/domain/mark-names';
import { ask } from '@/lib/messages/client';
import { dayCountAt } from '@/lib/page/day-counts';
import { languageOf } from '@/lib/page/find-look';
import { markAt } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';
import { createVoice } from '@/lib/page/voice';

/** A screen reader says the event first, and of events that were only passed by nothing. */
const pauseMs = 300;

/**
 * Says the mark of the event whose chip has the focus, or the count of the day, since they are pictures: once the focus
 * stays there, and again when it becomes another, as after a shortcut. Returns what to do after some were drawn.
 */
export function sayMarks(page: Document, session: PageSession): () => void {
  const voice = createVoice(page, session);
  let names: MarkNames | undefined;
  let said: string | undefined;
  let timer: number | undefined;

  async function say(): Promise<void> {
    const drawn = drawnAt(page.activeElement);
    if (drawn?.key === said) return;
    said = drawn?.key;
    if (!drawn) return voice.hush();
    names ??= await namesIn(languageOf(page));
    if (names && said === drawn.key && !session.signal.aborted)
      voice.say(drawn.words(names), names.language);
  }

  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void say(), pauseMs);
  };
  const moved = () => {
    // The next event may have the same mark, which is to be said again.
    if (said !== undefined || drawnAt(page.activeElement)) voice.hush();
    said = undefined;
    later();
  };
  page.addEventListener('focusin', moved, { passive: true, signal: session.signal });
  session.signal.addEventListener('abort', () => clearTimeout(timer));
  return later;
}

/** What we drew where a node is, and how that is said. */
function drawnAt(node: Element | null) {
  const mark = markAt(node);
  if (mark) return { key: mark, words: ({ names }: MarkNames) => names[mark] };
  const day = dayCountAt(node);
  if (!day) return undefined;
  const { standing, count } = day;
  return {
    key: `${standing} ${count}`,
    words: ({ days }: MarkNames) => `${days[standing]}: ${count}`,
  };
}

/** Undefined when the background does not answer: it is asked again with the next event. */
async function namesIn(pageLanguage: string): Promise<MarkNames | undefined> {
  const answer = await ask('nameMarks', { pageLanguage });
  return answer.ok ? answer.value : undefined;
}
