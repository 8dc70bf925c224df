import { openOptions } from '@/entrypoints/background/tabs';
import type { Tools } from '@/entrypoints/background/tools';

/** Opens getting started, once: an extension that is loaded from the command line is installed at every start. */
export async function welcome({ memory }: Tools): Promise<void> {
  const start = memory('start');
  if ((await start.get('has-welcomed')) === true) return;
  await openOptions('start');
  await start.set('has-welcomed', true);
}
