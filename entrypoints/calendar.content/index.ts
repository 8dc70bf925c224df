import { defineContentScript } from '#imports';
import { startGrid } from '@/entrypoints/calendar.content/grid';
import { installGuard } from '@/lib/page/event-guard';

export default defineContentScript({
  matches: ['https://calendar.google.com/*'],
  // Before Google's scripts, so that the guard's listeners are the first in line.
  runAt: 'document_start',
  main: (context) => {
    const isInTime = installGuard(window);
    startGrid(document, context.signal, isInTime);
  },
});
