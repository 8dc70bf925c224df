import { browser } from 'wxt/browser';
import { type Failure, failuresIn, popupPlace } from '@/entrypoints/background/failures';
import type { Needs } from '@/entrypoints/background/needs';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { openOptions } from '@/entrypoints/background/tabs';
import type { Tools } from '@/entrypoints/background/tools';
import { backgroundWords } from '@/entrypoints/background/words';
import type { Connection } from '@/lib/domain/connection';
import { problemWords } from '@/lib/i18n/problem-words';
import { practiceConnection } from '@/lib/psa/practice/practice-connection';
import { readSettings } from '@/lib/store/settings';
import { z } from '@/lib/zod';

/** Where each failure that was told of is mended, by its key. */
const toldSchema = z.record(z.string(), z.string()).catch({});

const prefix = 'notified';
const toldKey = 'told';

/**
 * Has the browser tell of failures, where the person switched that on: once for each cause, and not again until it was
 * mended. What was told is stored before it is told: whatever dies, nobody is told twice.
 */
export function createNotifying(
  { db, memory }: Tools,
  psa: Pick<PsaSide, 'connections'>,
): (needs: Needs) => Promise<void> {
  const store = memory(prefix);

  return async (needs) => {
    const told = toldSchema.parse((await store.get(toldKey)) ?? {});
    const failures = (await mayNotify(db)) ? failuresIn(needs) : [];
    const places = Object.fromEntries(failures.map(({ key, place }) => [key, place]));
    const isNew = failures.filter(({ key }) => !(key in told));
    const mended = Object.keys(told).filter((key) => !(key in places));
    if (isNew.length + mended.length === 0) return;
    await store.set(toldKey, places);
    for (const key of mended) await browser.notifications?.clear(key);
    const connections = new Map((await psa.connections()).map((one) => [one.id, one]));
    for (const failure of isNew)
      await show(failure, connections.get(failure.connectionId ?? '') ?? practiceConnection);
  };
}

async function mayNotify(db: Tools['db']): Promise<boolean> {
  if (!(await readSettings(db)).notifiesFailures) return false;
  return browser.permissions.contains({ permissions: ['notifications'] });
}

type Psa = Pick<Connection, 'name' | 'system'>;

async function show(failure: Failure, psa: Psa): Promise<void> {
  await browser.notifications.create(failure.key, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...wordsOf(failure, psa),
  });
}

/** Counts and names of systems alone: a notification stands in sight of whoever passes by. */
function wordsOf({ about, problem, count = 0 }: Failure, { name, system }: Psa) {
  const { t, locale } = backgroundWords();
  const psa = system === 'practice' ? t('practice.name') : name;
  const titles: Readonly<Record<Failure['about'], string>> = {
    google: t('notify.connection', { system: t('google.name') }),
    connection: t('notify.connection', { system: psa }),
    events: t('notify.events', { psa, count }),
    run: t('notify.run', { psa }),
  };
  const context = { t, locale, now: 0, psa, system };
  const message = problem ? problemWords(problem, context).title : t('notify.run-text');
  return { title: titles[about], message };
}

/** Has a press on a notification lead to what helps, in whatever life of the worker it is pressed. */
export function followNotifications(tools: () => Promise<Tools>): void {
  const open = async (key: string) => openPlace(await tools(), key);
  const follow = () => browser.notifications?.onClicked.addListener(open);
  follow();
  // Without the permission there is nothing to listen to yet.
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (permissions.includes('notifications')) follow();
  });
}

async function openPlace({ memory }: Tools, key: string): Promise<void> {
  const told = toldSchema.parse((await memory(prefix).get(toldKey)) ?? {});
  await browser.notifications.clear(key);
  const place = told[key];
  if (place === popupPlace) await openPopup();
  else await openOptions(place ?? 'history/failed');
}

/** Not every browser opens a popup without a press on its icon: there the same page opens in a tab. */
async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  }
}
