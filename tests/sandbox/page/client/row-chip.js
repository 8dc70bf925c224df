import { identity, sentence, titleParts } from './chip.js';
import { chipColours } from './colours.js';
import { isPast } from './event-times.js';
import { h } from './node.js';
import { spanText } from './words.js';

/** A line of the schedule or of what was found: the time and, as a button, the title. */
export function rowChip(event, page) {
  const past = isPast(event);
  const { border } = chipColours(event, { past, isDark: page.isDark });
  const look = `chiprow${past ? ' past' : ''}${event.declined ? ' declined' : ''}`;
  return h(
    'div',
    { role: 'presentation', ...identity(event), part: look },
    h(
      'div',
      { role: 'gridcell', part: 'rowwhen' },
      h('span', { part: 'rowdot', style: `background-color: ${border};` }),
      spanText(event, page.timeZone),
    ),
    h(
      'div',
      { role: 'gridcell', part: 'rowtitle' },
      h(
        'div',
        { role: 'button', tabindex: 0, 'aria-label': sentence(event, page), part: 'title' },
        titleParts(event),
        event.location && h('span', { part: 'rowplace' }, event.location),
      ),
    ),
  );
}
