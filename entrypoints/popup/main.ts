import '@/components/screen.css';
import '@/entrypoints/popup/popup.css';
import { ask } from '@/lib/messages/client';
import { lastAnswer } from '@/lib/messages/last-answer';

// Before React is even read: the worker often has to wake up first, which takes as long.
const asked = ask('overview', {});
const last = lastAnswer('overview', Date.now());
void import('@/entrypoints/popup/show-popup').then(async ({ showPopup }) =>
  showPopup(asked, await last),
);
