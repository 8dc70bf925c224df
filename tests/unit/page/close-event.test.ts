// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeEvent } from '@/lib/page/close-event';
import { type OpenEvent, type PageSession, startPageSession } from '@/lib/page/page-session';
import { eidOf, grid, timedChip } from './google-page';

const one = eidOf('one');
let ender: AbortController;
let session: PageSession;

beforeEach(() => {
  document.body.innerHTML = `${grid(timedChip(one))}<input>`;
  ender = new AbortController();
  session = startPageSession(document, ender.signal);
});

afterEach(() => ender.abort());

const chip = () => document.querySelector('[data-eventchip]');
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
function open(place: OpenEvent['place']): void {
  session.update({ open: { eid: one, place, dialog: undefined, rect: () => undefined } });
}

it('a docked panel gives the focus to the chip of its event', async () => {
  const host = document.createElement('merkki-panel');
  session.registerHost(host);
  host.tabIndex = 0;
  document.body.append(host);
  open('unseen');
  host.focus();
  closeEvent(session);
  await nextFrame();
  expect(session.state.open).toBeUndefined();
  expect(document.activeElement).toBe(chip());
});

it('what has the focus in the page keeps it', async () => {
  const input = document.querySelector('input');
  open('unseen');
  input?.focus();
  closeEvent(session);
  await nextFrame();
  expect(document.activeElement).toBe(input);
});

it('in the editor the panel folds away', () => {
  open('editor');
  closeEvent(session);
  expect(session.state).toMatchObject({ isFolded: true, open: { place: 'editor' } });
});
