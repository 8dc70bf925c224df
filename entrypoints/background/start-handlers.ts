import type { PsaSide } from '@/entrypoints/background/psa-side';
import { showCalendar } from '@/entrypoints/background/tabs';
import type { Tools } from '@/entrypoints/background/tools';
import type { Tour } from '@/entrypoints/background/tour';
import type { AcknowledgedStep } from '@/lib/domain/start';
import type { Handlers } from '@/lib/messages/server';
import { changeSettings } from '@/lib/store/settings';

export interface StartParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly tour: Tour;
  readonly onChange: () => void;
}

type StartQuestion = 'acknowledgeStep' | 'beginTour' | 'startUsing' | 'followTour' | 'endTour';

/** The answers about getting started. */
export function createStartHandlers(parts: StartParts): Pick<Handlers, StartQuestion> {
  const { tools, psa, tour, onChange } = parts;
  const { db } = tools;

  async function acknowledge(step: AcknowledgedStep): Promise<void> {
    await changeSettings(db, ({ start }) => ({
      start: { ...start, acknowledged: [...new Set([...start.acknowledged, step])] },
    }));
  }

  /** Resolves with nothing, once everybody was told. */
  async function changed(work: Promise<void>): Promise<Record<string, never>> {
    await work;
    onChange();
    return {};
  }

  async function begin(): Promise<void> {
    await tour.begin();
    await showCalendar();
  }

  async function startUsing(): Promise<void> {
    await tour.end();
    await changeSettings(db, ({ start }) => ({ start: { ...start, isOver: true } }));
    await showCalendar();
  }

  return {
    acknowledgeStep: ({ step }) => changed(acknowledge(step)),
    beginTour: () => changed(begin()),
    startUsing: () => changed(startUsing()),
    followTour: async ({ eid }) => {
      const { name, system } = await psa.active();
      return { step: await tour.step(eid), psa: { name, system } };
    },
    endTour: () => changed(tour.end()),
  };
}
