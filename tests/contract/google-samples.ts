/** The week that the samples stand in, epoch milliseconds. */
export const week = { startAt: at('2026-11-02T00:00:00Z'), endAt: at('2026-11-09T00:00:00Z') };

export const meeting = timed('2026-11-03T10:00:00+02:00', '2026-11-03T11:00:00+02:00');

/** Four days from the meeting's on. */
export const daily = {
  ...meeting,
  summary: 'Daily',
  recurrence: ['RRULE:FREQ=DAILY;COUNT=4'],
};

/** Start and end in Helsinki, as the API writes them. */
export function timed(start: string, end: string) {
  return {
    start: { dateTime: start, timeZone: 'Europe/Helsinki' },
    end: { dateTime: end, timeZone: 'Europe/Helsinki' },
  };
}

/** Epoch milliseconds. */
export function at(time: string): number {
  return Date.parse(time);
}
