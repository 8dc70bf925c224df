// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { currentPageSession, type PageState, startPageSession } from '@/lib/page/page-session';

let outer: AbortController;
const open = { eid: 'x', place: 'unseen', dialog: undefined, rect: () => undefined } as const;

beforeEach(() => {
  outer = new AbortController();
  document.body.innerHTML = '';
});

describe('the page session', () => {
  it('is the one the panel finds', () => {
    expect(startPageSession(document, outer.signal)).toBe(currentPageSession());
  });

  it('tells its listeners what has changed, and only then', () => {
    const session = startPageSession(document, outer.signal);
    const seen: PageState[] = [];
    session.subscribe((state) => seen.push(state));
    session.update({ open });
    session.update({ open });
    expect(seen.map((state) => state.open)).toEqual([open]);
  });

  it('stops telling a listener whose own signal has aborted', () => {
    const session = startPageSession(document, outer.signal);
    const seen: PageState[] = [];
    const mine = new AbortController();
    session.subscribe((state) => seen.push(state), mine.signal);
    mine.abort();
    session.update({ open });
    expect(seen).toEqual([]);
  });

  it('takes its hosts along when it ends', () => {
    const session = startPageSession(document, outer.signal);
    const host = document.createElement('merkki-panel');
    session.registerHost(host);
    document.body.append(host);
    outer.abort();
    expect(session.signal.aborted).toBe(true);
    expect(document.body.innerHTML).toBe('');
    expect(currentPageSession()).toBeUndefined();
  });

  it('ends an older one and clears what that one, or a dead one, has left', () => {
    const older = startPageSession(document, outer.signal);
    document.body.innerHTML =
      '<p data-merkki="sent"></p><i data-merkki-host></i><style data-merkki-style></style>';
    const newer = startPageSession(document, new AbortController().signal);
    expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
    expect(document.body.innerHTML).toBe('<p></p>');
    expect(currentPageSession()).toBe(newer);
  });

  it('does not let an ended session take the newer one’s place', () => {
    startPageSession(document, outer.signal);
    const newer = startPageSession(document, new AbortController().signal);
    outer.abort();
    expect(currentPageSession()).toBe(newer);
  });
});
