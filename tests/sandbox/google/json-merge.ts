import type { EventBody } from './resource.ts';

type Json = Record<string, unknown>;

/** PATCH as Google means it: objects merge, arrays are replaced, `null` clears. */
export function mergePatch(current: EventBody, patch: Json): EventBody {
  return merge(current, patch) as EventBody;
}

function merge(current: unknown, patch: Json): Json {
  const merged: Json = isObject(current) ? { ...current } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = isObject(value) ? merge(merged[key], value) : value;
  }
  return merged;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
