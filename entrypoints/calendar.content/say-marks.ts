import type { MarkNames } from '@/lib/domain/mark-state';
import { ask } from '@/lib/messages/client';
import { languageOf } from '@/lib/page/find-look';
import { markAt } from '@/lib/page/marks';
import type { PageSession } from '@/lib/page/page-session';
import { createVoice } from '@/lib/page/voice';

/** A screen reader says the event first, and of events that were only passed by nothing. */
const pauseMs = 300;

/**
 * Says the mark of the event whose chip has the focus, since marks are pictures: once the focus stays there, and again
 * when the mark becomes another, as after a shortcut. Returns what to do after marks were drawn.
 */
export function sayMarks(page: Document, session: PageSession): () => void {
  const voice = createVoice(page, session);
  let names: MarkNames | undefined;
  let said: string | undefined;
  let timer: number | undefined;

  async function say(): Promise<void> {
    const mark = markAt(page.activeElement);
    if (mark === said) return;
    said = mark;
    if (mark === undefined) return voice.hush();
    names ??= await namesIn(languageOf(page));
    if (names && said === mark && !session.signal.aborted)
      voice.say(names.names[mark], names.language);
  }

  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void say(), pauseMs);
  };
  const moved = () => {
    // The next event may have the same mark, which is to be said again.
    if (said !== undefined || markAt(page.activeElement)) voice.hush();
    said = undefined;
    later();
  };
  page.addEventListener('focusin', moved, { passive: true, signal: session.signal });
  session.signal.addEventListener('abort', () => clearTimeout(timer));
  return later;
}

/** Undefined when the background does not answer: it is asked again with the next event. */
async function namesIn(pageLanguage: string): Promise<MarkNames | undefined> {
  const answer = await ask('nameMarks', { pageLanguage });
  return answer.ok ? answer.value : undefined;
}
