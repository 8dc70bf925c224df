import { ApiError } from './api-error.ts';

/** What a sync token remembers. `about` is the calendar or the list's owner, `stamp` microseconds. */
export interface SyncPoint {
  readonly about: string;
  readonly epoch: number;
  readonly stamp: number;
  /** The parameters that later requests must repeat. */
  readonly query: string;
  /** The bounds of the first listing, in epoch milliseconds. */
  readonly from?: number;
  readonly to?: number;
}

export function encodeSyncToken(point: SyncPoint): string {
  return Buffer.from(JSON.stringify(point)).toString('base64url');
}

/**
 * The point a token names. A malformed or foreign one, or one used with other parameters, is a 400;
 * one from an older epoch a 410.
 */
export function readSyncToken(
  token: string,
  about: string,
  epoch: number,
  query: string,
): SyncPoint {
  const point = decode(token);
  if (!point || point.about !== about || point.query !== query) {
    throw new ApiError(400, 'invalid', 'Invalid sync token value.', { location: 'syncToken' });
  }
  if (point.epoch !== epoch) {
    const message = 'Sync token is no longer valid, a full sync is required.';
    throw new ApiError(410, 'fullSyncRequired', message, {
      domain: 'calendar',
      location: 'syncToken',
    });
  }
  return point;
}

function decode(token: string): SyncPoint | undefined {
  try {
    const point: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return typeof point === 'object' && point !== null && 'stamp' in point
      ? (point as SyncPoint)
      : undefined;
  } catch {
    return undefined;
  }
}
