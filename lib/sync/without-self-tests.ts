import type { Activity } from '@/lib/domain/activity';
import type { PsaPort } from '@/lib/domain/ports';
import { selfTestIn } from '@/lib/domain/self-test';

/**
 * The same port, in whose lists the items of self-tests are not: no run, in whatever browser, takes one for an activity,
 * a twin, or something that belongs into the calendar.
 */
export function withoutSelfTests(port: PsaPort): PsaPort {
  const lists: Partial<PsaPort> = {
    activitiesIn: async (window) => (await port.activitiesIn(window)).filter(isActivity),
    activitiesChangedSince: async (since, window) =>
      (await port.activitiesChangedSince(since, window)).filter(isActivity),
  };
  return new Proxy(port, {
    get: (target, name) => Reflect.get(name in lists ? lists : target, name),
  });
}

function isActivity({ notes }: Activity): boolean {
  return selfTestIn(notes) === undefined;
}
