// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { editedEid, findEditor } from '@/lib/page/find-editor';
import { editorPage, eidOf, grid, timedChip } from './google-page';

const one = eidOf('one_20261124T070000Z');
const at = (rest: string) => `/calendar/u/1/r/${rest}`;

describe('the event that the editor’s path names', () => {
  it.each([
    [`eventedit/${one}`, one],
    [`eventedit/${one}/`, one],
    ['eventedit', undefined],
    ['eventedit/', undefined],
    ['eventedit/tasks_1', undefined],
    [`eventedit/duplicate/${one}`, undefined],
    [`eventedit/copy/${one}`, undefined],
    [`week/${one}`, undefined],
  ])('%s', (path, eid) => {
    expect(editedEid(at(path))).toBe(eid);
  });
});

describe('finding the editor', () => {
  it.each([
    ['by its own attribute', editorPage()],
    ['by its tab', editorPage().replace('data-is-create="false"', '')],
    ['by its title', '<input id="xTiIn">'],
  ])('%s', (_, html) => {
    document.body.innerHTML = html;
    expect(findEditor(document, at(`eventedit/${one}`))?.eid).toBe(one);
  });

  it('of a new event names none', () => {
    document.body.innerHTML = editorPage(true);
    expect(findEditor(document, at('eventedit'))).toMatchObject({ eid: undefined });
  });

  it('finds none in the grid', () => {
    document.body.innerHTML = grid(timedChip(one));
    expect(findEditor(document, at('week'))).toBeUndefined();
  });
});
