import '@/components/screen.css';
import '@/entrypoints/popup/popup.css';
import { ask } from '@/lib/messages/client';

// Asked before React is even read: the worker often has to wake up first, which takes as long.
const overview = ask('overview', {});
void import('@/entrypoints/popup/show-popup').then(({ showPopup }) => showPopup(overview));
