// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findDialogs } from '@/lib/page/dialogs';
import { findDraft, findPopover, isMaking, type Press } from '@/lib/page/find-popover';
import {
  draftBubble,
  eidOf,
  eventBubble,
  grid,
  quickCreate,
  taskBubble,
  timedChip,
} from './google-page';

const [one, two] = [eidOf('one'), eidOf('two')];

function popoverIn(html: string, press?: Press) {
  document.body.innerHTML = html;
  return findPopover(findDialogs(document), press);
}

describe('finding the popover', () => {
  it('names the event of the bubble', () => {
    const popover = popoverIn(grid(timedChip(one)) + eventBubble(two));
    expect(popover?.eid).toBe(two);
    expect(popover?.dialog.getAttribute('role')).toBe('dialog');
  });

  it.each(['display: none', 'visibility: hidden', 'opacity: 0'])(
    'passes over a leftover with %s',
    (style) => {
      expect(popoverIn(eventBubble(one, style))).toBeUndefined();
      expect(popoverIn(eventBubble(one, style) + eventBubble(two))?.eid).toBe(two);
      expect(popoverIn(eventBubble(one) + eventBubble(two, style))?.eid).toBe(one);
    },
  );

  it.each(['aria-hidden="true"', 'inert', 'hidden'])('passes over a bubble in %s', (hiding) => {
    expect(popoverIn(`<div ${hiding}>${eventBubble(one)}</div>`)).toBeUndefined();
  });

  it('does not hold on to the leftover that alone still has the best sign', () => {
    const bare = eventBubble(two).replace('data-chips-dialog="true"', '');
    expect(popoverIn(eventBubble(one, 'display: none') + bare)?.eid).toBe(two);
    expect(popoverIn(bare + eventBubble(one, 'display: none'))?.eid).toBe(two);
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

  it('does without the dialog role, also where an event is made', () => {
    document.body.innerHTML = draftBubble().replace('role="dialog"', '');
    expect(findDraft(findDialogs(document))).toBeDefined();
    const html = `<div id="xDetDlg" data-eventid="${one}"><h1>Planning</h1></div>`;
    expect(popoverIn(html)?.eid).toBe(one);
  });

  it('reads the event out of the log attribute as a last resort', () => {
    const log = 'jslog="35389; 2:[&quot;one&quot;,&quot;ann@example.com&quot;,0]"';
    expect(popoverIn(`<div role="dialog"><div ${log}></div></div>`)?.eid).toBe(one);
  });
});

describe('a bubble that does not name its event any more', () => {
  const pressed = (eid: string | undefined): Press => ({ eid, over: undefined });
  const bare = eventBubble(one).replaceAll(`data-eventid="${one}"`, '');
  const hinting = eventBubble(one).replace(`id="xDetDlg" data-eventid="${one}"`, 'id="xDetDlg"');

  it('is that of the pressed chip', () => {
    expect(popoverIn(bare)).toBeUndefined();
    expect(popoverIn(bare, pressed(two))?.eid).toBe(two);
    expect(popoverIn(bare, pressed(undefined))).toBeUndefined();
  });

  it('is nobody’s while what is left in it speaks of another event than the pressed one', () => {
    expect(popoverIn(hinting)?.eid).toBe(one);
    expect(popoverIn(hinting, pressed(one))?.eid).toBe(one);
    expect(popoverIn(hinting, pressed(two))).toBeUndefined();
  });

  it('is nobody’s where it contradicts itself', () => {
    const log = 'jslog="35389; 2:[&quot;two&quot;,&quot;ann@example.com&quot;,0]"';
    expect(popoverIn(hinting.replace('id="xDetDlg"', `id="xDetDlg" ${log}`))).toBeUndefined();
  });

  it('takes the event from the chip where the log names it by another calendar', () => {
    const log = 'jslog="35389; 2:[&quot;two&quot;,&quot;team@example.com&quot;,0]"';
    const logged = bare.replace('id="xDetDlg"', `id="xDetDlg" ${log}`);
    expect(popoverIn(logged, pressed(two))?.eid).toBe(two);
  });

  it('is not trusted with the event from before a press that no chip explains', () => {
    const over = popoverIn(hinting);
    const press = { eid: undefined, over };
    expect(findPopover(findDialogs(document), press)).toBeUndefined();
    const menu = document.querySelector('#xDetDlg [data-eventid]');
    menu?.setAttribute('data-eventid', two);
    expect(findPopover(findDialogs(document), press)?.eid).toBe(two);
  });

  it.each([
    ['in which an event is made', draftBubble()],
    ['of a question', '<div role="dialog">Delete this event?</div>'],
    ['of a task', taskBubble()],
    ['that lists events', `<div role="dialog"><h1 role="heading">2</h1>${timedChip(one)}</div>`],
  ])('is told from one %s', (_, html) => {
    expect(popoverIn(html, pressed(two))).toBeUndefined();
  });

  it('is no card that Google shows over the bubble', () => {
    const card = '<div role="dialog" id="card"><div role="heading">Ann Lee</div></div>';
    const popover = popoverIn(eventBubble(one) + card, pressed(one));
    expect([popover?.eid, popover?.dialog.id]).toEqual([one, '']);
  });

  it('gives way to the pressed event’s where two are shown', () => {
    expect(popoverIn(eventBubble(one) + eventBubble(two))?.eid).toBe(two);
    expect(popoverIn(eventBubble(one) + eventBubble(two), pressed(one))?.eid).toBe(one);
  });
});

it.each([
  ['an event that is being made', quickCreate(), true],
  [
    'a task that is being made',
    quickCreate().replace('id="tabTask"', 'id="tabTask" aria-selected="true"'),
    true,
  ],
  ['an event', eventBubble(one), false],
  [
    'an event whose words scroll as in the other',
    eventBubble(one).replace('id="rAECCd"', 'data-bubble-scrollable-root'),
    false,
  ],
  ['a task', taskBubble(), false],
  ['a question', '<div role="dialog">Delete this event?</div>', false],
  ['nothing any more', `<div style="display: none">${quickCreate()}</div>`, false],
])('whether something is made in the bubble of %s', (_, html, expected) => {
  document.body.innerHTML = html;
  expect(isMaking(findDialogs(document))).toBe(expected);
});
