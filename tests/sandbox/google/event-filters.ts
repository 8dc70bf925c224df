import { isHiddenFrom, type Viewer } from './event-view.ts';
import type { Entry, EventBody } from './resource.ts';

/** Whether an entry passes the listing's filters. Deletions pass those that look at what they no longer say. */
export function isWanted(query: URLSearchParams, { body }: Entry, viewer: Viewer): boolean {
  const types = query.getAll('eventTypes');
  if (types.length > 0 && !types.includes(body.eventType ?? 'default')) return false;
  const uid = query.get('iCalUID');
  if (uid !== null && body.iCalUID !== uid) return false;
  const words = query.get('q');
  if (words !== null && (isHiddenFrom(viewer, body) || !mentions(body, words))) return false;
  return hasProperties(query, body);
}

function mentions(body: EventBody, words: string): boolean {
  const people = [...(body.attendees ?? []), ...(body.organizer ? [body.organizer] : [])];
  const names = people.flatMap(({ email, displayName }) => [email, displayName]);
  const text = [body.summary, body.description, body.location, ...names].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function hasProperties(query: URLSearchParams, body: EventBody): boolean {
  return (['private', 'shared'] as const).every((kind) =>
    query.getAll(`${kind}ExtendedProperty`).every((pair) => {
      const [name = '', ...value] = pair.split('=');
      return body.extendedProperties?.[kind]?.[name] === value.join('=');
    }),
  );
}
