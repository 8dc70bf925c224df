import './resolve-alias.ts';
import 'fake-indexeddb/auto';
import { measureScreens } from './measure-screens.ts';
import { printResult } from './print-result.ts';

// After the hooks of resolve-alias.ts: static imports are all resolved before the first of them runs.
const { drainOutbox } = await import('./drain-outbox.ts');

for (const result of [...(await drainOutbox()), ...(await measureScreens())]) printResult(result);
