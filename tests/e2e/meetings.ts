import { TZDate } from '@date-fns/tz';
import { addDays, formatISO, set } from 'date-fns';
import type { EventBody } from '../sandbox/google/resource.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { SampleTenant } from '../sandbox/severa/sample-tenant.ts';
import { anna } from './fixtures.ts';

/** Start and end of an hour of tomorrow, at a full hour in Helsinki. */
function hourAt(hour: number): { start: string; end: string } {
  const day = meetingDay();
  const at = (hours: number) =>
    formatISO(set(day, { hours, minutes: 0, seconds: 0, milliseconds: 0 }));
  return { start: at(hour), end: at(hour + 1) };
}

/** The day of these meetings. On a Sunday it is in another week than today. */
export function meetingDay(): Date {
  return addDays(TZDate.tz('Europe/Helsinki'), 1);
}

/** Puts a meeting of tomorrow on Anna's calendar, as she does in Google; its id. */
export function meet(
  { google }: Sandbox,
  title: string,
  hour: number,
  more: EventBody = {},
): string {
  const { start, end } = hourAt(hour);
  const timeZone = 'Europe/Helsinki';
  const body = {
    summary: title,
    start: { dateTime: start, timeZone },
    end: { dateTime: end, timeZone },
    ...more,
  };
  return String(google.create(anna.email, body).id);
}

/** Books a training of tomorrow for Anna in Severa, as she does there; its guid. */
export function book(
  { severa }: Sandbox,
  tenant: SampleTenant,
  title: string,
  hour: number,
): string {
  const { start, end } = hourAt(hour);
  return severa.tenant.createActivity({
    name: title,
    startDateTime: start,
    endDateTime: end,
    hasDuration: true,
    activityType: { guid: tenant.types.training },
    ownerUser: { guid: tenant.users.anna },
  });
}
