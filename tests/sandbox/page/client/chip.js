import { chipColours } from './colours.js';
import { isPast } from './event-times.js';
import { h, icon } from './node.js';
import { dateText, spanText, timeText, w } from './words.js';

const tick = 'M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z';

/** The sentence that screen readers hear, in Google's order. */
export function sentence(event, page) {
  const date = dateText(event.first, { year: 'numeric', month: 'long', day: 'numeric' });
  if (event.kind === 'task') return `${w.task}: ${event.title}, ${w.notCompleted}, ${date}`;
  const where = event.location || w.noLocation;
  return [spanText(event, page.timeZone), event.title, event.calendarName, where, date].join(', ');
}

/** What every chip says of its event. */
export function identity(event) {
  const jslog = `35463; 2:${JSON.stringify([event.eventId, null])}`;
  return { 'data-eventchip': '', 'data-eventid': event.eid, jslog };
}

/** The title, behind a tick for a task. */
export function titleParts(event) {
  return [event.kind === 'task' && icon(tick, 14), h('span', {}, h('span', {}, event.title))];
}

/** A block of the hour grid. `box` has `top` and `height` in px, `left` and `width` in percent. */
export function timedChip(event, box, page) {
  const { fill, border, text } = chipColours(event, { past: isPast(event), isDark: page.isDark });
  const place = `top: ${box.top}px; height: ${box.height}px; left: ${box.left}%; width: ${box.width}%;`;
  const style = `${place} background-color: ${fill}; border-color: ${border}; color: ${text};`;
  const size = box.height < 20 ? 'tiny' : box.height < 36 ? 'short' : 'tall';
  const look = `timed ${size}${event.declined ? ' declined' : ''}`;
  return {
    style,
    build: () =>
      h(
        'div',
        { role: 'button', tabindex: 0, ...identity(event), part: look, style },
        h('div', { part: 'unseen' }, sentence(event, page)),
        h(
          'div',
          { 'aria-hidden': true, part: 'inner' },
          h(
            'div',
            {},
            h('div', { part: 'title' }, titleParts(event)),
            h('div', { part: 'time' }, spanText(event, page.timeZone)),
            event.location && h('div', { part: 'time' }, event.location),
          ),
        ),
        h('div', { 'aria-hidden': 'true', part: 'handle', 'data-eventid': event.eid }),
      ),
  };
}

/** A box of the all-day strip or of a month cell. Only its inner button takes the pointer. */
export function stackedChip(event, { left, width, row }, page) {
  const { fill, border, text } = chipColours(event, { past: isPast(event), isDark: page.isDark });
  const style = `left: ${left}%; width: ${width}%; top: ${row}em; border-color: ${border};`;
  const isDot = !event.wide;
  const bar = { style: `background-color: ${fill}; color: ${text};`, part: 'stacked bar' };
  const button = { role: 'button', tabindex: 0, 'data-stacked-layout-chip': 'true' };
  return {
    style,
    build: () =>
      h(
        'div',
        {
          ...identity(event),
          'data-stacked-layout-chip-container': 'true',
          part: 'container',
          style,
        },
        h(
          'div',
          { ...button, ...(isDot ? { style: '', part: 'stacked' } : bar) },
          isDot
            ? h('div', {}, h('div', { part: 'dot', style: `border-color: ${border};` }))
            : h('div', { 'aria-hidden': 'true', style: `border-left-color: ${border};` }),
          h(
            'span',
            { 'aria-hidden': 'true', part: 'line' },
            isDot && h('span', { part: 'when' }, timeText(event.start, page.timeZone)),
            h('span', { part: event.declined ? 'name declined' : 'name' }, titleParts(event)),
          ),
          h('span', { part: 'unseen' }, sentence(event, page)),
        ),
      ),
  };
}
