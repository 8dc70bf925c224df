// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findDialogs, findPopover } from '@/lib/page/find-popover';
import { eidOf, eventBubble, grid, taskBubble, timedChip } from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];

function popoverIn(html: string) {
  document.body.innerHTML = html;
  return findPopover(findDialogs(document));
}

describe('finding the popover', () => {
  it('names the event of the bubble', () => {
    const popover = popoverIn(grid(timedChip(one)) + eventBubble(two));
    expect(popover?.eid).toBe(two);
    expect(popover?.dialog.getAttribute('role')).toBe('dialog');
  });

  it.each(['display: none', 'visibility: hidden'])('passes over a leftover with %s', (style) => {
    expect(popoverIn(eventBubble(one, style))).toBeUndefined();
    expect(popoverIn(eventBubble(one, style) + eventBubble(two))?.eid).toBe(two);
    expect(popoverIn(eventBubble(one) + eventBubble(two, style))?.eid).toBe(one);
  });

  it('passes over a bubble that is hidden from assistive technology', () => {
    expect(popoverIn(`<div aria-hidden="true">${eventBubble(one)}</div>`)).toBeUndefined();
  });

  it('sees the next event in the same dialog', () => {
    const first = popoverIn(eventBubble(one));
    document.querySelector('#xDetDlg')?.setAttribute('data-eventid', two);
    const next = findPopover(findDialogs(document));
    expect(next).toEqual({ eid: two, dialog: first?.dialog });
  });

  it.each([
    ['a task', taskBubble()],
    [
      'quick-create',
      '<div role="dialog" data-chips-dialog="true"><button id="tabEvent"></button></div>',
    ],
    ['a plain question', '<div role="dialog"><h1>Delete this event?</h1></div>'],
  ])('takes %s for no event', (_, html) => {
    expect(popoverIn(html)).toBeUndefined();
  });

  it('does without the ids that Google has given so far', () => {
    const html = eventBubble(one)
      .replace('data-chips-dialog="true"', '')
      .replace('id="xDetDlg"', '');
    expect(popoverIn(html)?.eid).toBe(one);
  });

  it('does without the dialog role', () => {
    const html = `<div id="xDetDlg" data-eventid="${one}"><h1>Planning</h1></div>`;
    expect(popoverIn(html)?.eid).toBe(one);
  });

  it('reads the event out of the log attribute as a last resort', () => {
    const log = 'jslog="35389; 2:[&quot;one&quot;,&quot;ann@example.com&quot;,0]"';
    expect(popoverIn(`<div role="dialog"><div ${log}></div></div>`)?.eid).toBe(one);
  });
});
