import { ApiError, invalid } from './api-error.ts';
import type { Call } from './call.ts';
import { limitProperties } from './extended-properties.ts';
import { isRecurrence } from './recurrence.ts';
import type { Attendee, EventBody, EventTime } from './resource.ts';
import { formatInstant, instantOf, isZone, namesOffset } from './times.ts';
import type { Calendar } from './world.ts';

/** Fields that Google sets by itself; what a body says of them is passed over. */
const setByGoogle: readonly string[] = [
  'kind',
  'etag',
  'id',
  'htmlLink',
  'created',
  'updated',
  'creator',
  'organizer',
  'recurringEventId',
  'originalStartTime',
  'locked',
  'attendeesOmitted',
  'hangoutLink',
  'endTimeUnspecified',
  'privateCopy',
];

/** What a caller may say, with over-long private and shared properties dropped or cut without a word, as Google does. */
export function writableFields({ body, query }: Call): EventBody {
  // Without this parameter a caller is taken to know nothing of conferences, and leaves them as they are.
  const ignored = query.get('conferenceDataVersion') === '1' ? [] : ['conferenceData'];
  const kept = Object.entries(body).filter(
    ([name]) => ![...setByGoogle, ...ignored].includes(name),
  );
  const fields: EventBody = Object.fromEntries(kept);
  return {
    ...fields,
    ...(fields.attendees && { attendees: fields.attendees.map(asGuest) }),
    ...(fields.extendedProperties && {
      extendedProperties: limitProperties(fields.extendedProperties),
    }),
  };
}

/** Who somebody is on this copy is not the caller's to say; a guest without an answer has not answered. */
function asGuest({ self: _self, organizer: _organizer, ...guest }: Attendee): Attendee {
  return { ...guest, responseStatus: guest.responseStatus ?? 'needsAction' };
}

/** Refuses times that are missing, mixed, empty or without a zone, and answers the body with times as Google writes them. */
export function withCheckedTimes(body: EventBody, calendar: Calendar): EventBody {
  checkRecurrence(body);
  const start = checkedTime(body.start, 'start', calendar);
  const end = checkedTime(body.end, 'end', calendar);
  if ((start.date === undefined) !== (end.date === undefined)) {
    throw invalid('Invalid start time: start and end must both be dates or both be times.');
  }
  if (instantOf(end, calendar.timeZone) <= instantOf(start, calendar.timeZone)) {
    const message = 'The specified time range is empty.';
    throw new ApiError(400, 'timeRangeEmpty', message, { domain: 'calendar' });
  }
  return { ...body, start, end };
}

function checkedTime(time: EventTime | undefined, name: string, calendar: Calendar): EventTime {
  if (time?.date === undefined && time?.dateTime === undefined) {
    throw new ApiError(400, 'required', `Missing ${name} time.`);
  }
  if (time.date !== undefined && time.dateTime !== undefined) {
    throw invalid(`Invalid ${name} time: it is both a date and a time.`);
  }
  if (time.timeZone !== undefined && !isZone(time.timeZone)) {
    throw invalid(`Invalid time zone definition for ${name} time.`);
  }
  if (time.date !== undefined) return checkedDate(time.date, name);
  if (time.timeZone === undefined && !namesOffset(time)) throw withoutZone(name);
  const timeZone = time.timeZone ?? calendar.timeZone;
  const instant = instantOf(time, timeZone);
  if (Number.isNaN(instant)) throw invalid(`Invalid value for: ${name}.dateTime`);
  return { dateTime: formatInstant(instant, calendar.timeZone), timeZone };
}

function checkedDate(date: string, name: string): EventTime {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw invalid(`Invalid value for: ${name}.date`);
  }
  return { date };
}

function checkRecurrence({ recurrence, start, end }: EventBody): void {
  if (recurrence === undefined) return;
  if (!isRecurrence(recurrence)) throw invalid('Invalid recurrence rule.');
  // An offset is not enough: the zone rules how the series expands.
  for (const [name, time] of Object.entries({ start, end })) {
    if (time?.dateTime !== undefined && time.timeZone === undefined) throw withoutZone(name);
  }
}

function withoutZone(name: string): ApiError {
  return new ApiError(400, 'required', `Missing time zone definition for ${name} time.`);
}
