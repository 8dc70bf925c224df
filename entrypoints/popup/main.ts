import '@/components/screen.css';
import '@/entrypoints/popup/popup.css';
import { ask } from '@/lib/messages/client';
import { lastAnswer } from '@/lib/messages/last-answer';

const screen = import('@/entrypoints/popup/show-popup');
const askNow = () => ask('overview', {});
void lastAnswer('overview', Date.now()).then(async (last) => {
  // The worker often has to wake up first, which takes as long as React takes to be read. Both want the processor: where
  // something can be shown already that goes first, else neither waits for the other.
  const asked = last ? screen.then(shown).then(askNow) : askNow();
  (await screen).showPopup(asked, last);
});

/** The first frame comes before React has drawn, the second one is seen. */
async function shown(): Promise<void> {
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}
