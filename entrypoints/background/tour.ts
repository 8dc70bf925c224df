import { isSend } from '@/entrypoints/background/first-send';
import type { Items } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { enterTour, leaveTour } from '@/entrypoints/background/tour-tabs';
import { type TourStep, tourStep } from '@/lib/domain/tour';
import { firstEntry, lastEntryId } from '@/lib/store/history';
import { changeSettings, readSettings } from '@/lib/store/settings';

/** The tour in the calendar page, which ends with an event that was really sent, or by the person's wish. */
export interface Tour {
  /** Anew, if it is on. */
  begin(): Promise<void>;
  end(): Promise<void>;
  /** After an installation or update, which takes the script out of the browser and orphans those in the tabs. */
  resume(): Promise<void>;
  /** @param eid the event that the person looks at */
  step(eid: string | undefined): Promise<TourStep>;
}

export function createTour({ db }: Tools, psa: PsaSide, items: Items): Tour {
  const after = async () => (await readSettings(db)).start.tourAfter;
  const remember = (tourAfter: number | undefined) =>
    changeSettings(db, ({ start: { tourAfter: _, ...start } }) => ({
      start: { ...start, ...(tourAfter !== undefined && { tourAfter }) },
    }));

  async function step(eid: string | undefined): Promise<TourStep> {
    const since = await after();
    if (since === undefined) return 'off';
    const sent = await firstEntry(db, since, isSend);
    const open = eid === undefined ? undefined : await items.loadOne(eid, await psa.active());
    return tourStep(open?.state, sent !== undefined);
  }

  return {
    begin: async () => {
      await remember(await lastEntryId(db));
      await enterTour();
    },
    end: async () => {
      await remember(undefined);
      await leaveTour();
    },
    resume: async () => {
      if ((await after()) !== undefined) await enterTour();
    },
    step,
  };
}
