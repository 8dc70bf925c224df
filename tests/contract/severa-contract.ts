import { readFileSync } from 'node:fs';
import type { Contract } from './openapi.ts';

/** Severa's public REST API, as far as Merkki uses it (source and licence stand in the file). */
export const severaContract = JSON.parse(
  readFileSync(new URL('./severa.openapi.json', import.meta.url), 'utf8'),
) as Contract;
