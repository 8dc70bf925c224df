// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { findDayList } from '@/lib/page/find-day-list';
import { dayPopup, eidOf, eventBubble, stackedChip } from './google-page';

it('the list of a day is the one that is shown, and no bubble of an event', () => {
  const list = dayPopup(stackedChip(eidOf('one')));
  document.body.innerHTML = `<div hidden>${list}</div>${eventBubble(eidOf('one'))}`;
  expect(findDayList(document)).toBeUndefined();
  document.body.insertAdjacentHTML('beforeend', `<div id="open">${list}</div>`);
  expect(findDayList(document)?.closest('#open')).toBeTruthy();
});
