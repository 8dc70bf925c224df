// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { surveyPage } from '@/lib/page/survey';
import {
  draftBubble,
  editorPage,
  eidOf,
  eventBubble,
  grid,
  rowChip,
  stackedChip,
  taskBubble,
  timedChip,
} from './google-page';

const [one, two, three] = [eidOf('one'), eidOf('two'), eidOf('three')];
const week = '/calendar/u/0/r/week';

function survey(html: string, path = week) {
  document.body.innerHTML = html;
  return surveyPage(document, path);
}

beforeEach(() => document.body.removeAttribute('data-viewkey'));

describe('the survey of a page', () => {
  it('names every surface, its event, and what found it', () => {
    const { view, found } = survey(
      grid(timedChip(one) + stackedChip(two) + rowChip(three)) + eventBubble(two),
    );
    expect(view).toBe('week');
    const chip = { surface: 'chip', hook: 'chip', selector: '[data-eventchip][data-eventid]' };
    expect(found).toEqual([
      { ...chip, eid: one, kind: 'timed' },
      { ...chip, eid: two, kind: 'stacked' },
      { ...chip, eid: three, kind: 'row' },
      {
        surface: 'popover',
        eid: two,
        hook: 'dialog',
        selector: '[role="dialog"][data-chips-dialog="true"]',
      },
    ]);
  });

  it('tells a bubble in which an event is made from one of an event and of a task', () => {
    expect(survey(draftBubble()).found).toMatchObject([{ surface: 'draft' }]);
    expect(survey(eventBubble(one)).found).toMatchObject([{ surface: 'popover', eid: one }]);
    expect(survey(taskBubble()).found).toEqual([]);
  });

  it('takes a draft’s bubble by what is left of it', () => {
    const bare = draftBubble()
      .replace('id="tabEvent"', '')
      .replace('data-bubble-scrollable-root=""', '');
    expect(survey(bare).found).toMatchObject([
      { surface: 'draft', selector: expect.stringContaining('startDate') },
    ]);
  });

  it('finds the editor with the event of its path', () => {
    const path = `/calendar/u/0/r/eventedit/${one}`;
    expect(survey(editorPage(), path)).toMatchObject({
      view: 'editor',
      found: [{ surface: 'editor', eid: one, selector: '[data-is-create]' }],
    });
  });

  it('says of each chip what found it: a page may lose the best sign on one alone', () => {
    const bare = timedChip(two).replace('data-eventchip=""', '');
    expect(survey(grid(timedChip(one) + bare)).found).toMatchObject([
      { eid: one, selector: '[data-eventchip][data-eventid]' },
      { eid: two, selector: expect.stringMatching(/^\[role="button"\]\[data-eventid\]/) },
    ]);
  });

  it('calls the list of what was found by its path', () => {
    expect(survey(grid(rowChip(one)), '/calendar/u/0/r/search?q=x')).toMatchObject({
      view: 'search',
      found: [{ surface: 'chip', eid: one, kind: 'row' }],
    });
  });
});
