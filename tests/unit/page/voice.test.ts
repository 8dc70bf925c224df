// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { startPageSession } from '@/lib/page/page-session';
import { createVoice } from '@/lib/page/voice';

it('stands in the page from its first use on, and not once its session has ended', () => {
  const ender = new AbortController();
  const voice = createVoice(document, startPageSession(document, ender.signal));
  const heard = () =>
    document.querySelector('merkki-voice')?.shadowRoot?.querySelector('[role="status"]');
  expect(heard()).toBeUndefined();
  voice.say('Sent', 'en');
  expect(heard()?.textContent).toBe('Sent');
  voice.hush();
  expect(heard()?.textContent).toBe('');
  ender.abort();
  voice.say('Sent', 'en');
  expect(heard()).toBeUndefined();
});

it('is not begun by what was on its way when the session ended', () => {
  const ender = new AbortController();
  const voice = createVoice(document, startPageSession(document, ender.signal));
  ender.abort();
  voice.hush();
  voice.say('Sent', 'en');
  expect(document.querySelector('merkki-voice')).toBeNull();
});
