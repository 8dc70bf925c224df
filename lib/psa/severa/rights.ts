/** Rights (API scopes) without which nothing can be sent. */
export const requiredRights = [
  'activities:read',
  'activities:write',
  'users:read',
  'settings:read',
] as const;

/** Rights whose lack only switches something off; see the capabilities. */
const optionalRights = [
  'activities:delete',
  'customers:read',
  'projects:read',
  'organization:read',
] as const;

export const allRights = [...requiredRights, ...optionalRights] as const;

export type Right = (typeof allRights)[number];

/** The required rights that are not among the granted ones. */
export function missingRequired(granted: readonly string[]): Right[] {
  return requiredRights.filter((right) => !granted.includes(right));
}

/** The optional rights that are not among the granted ones. */
export function missingOptional(granted: readonly string[]): Right[] {
  return optionalRights.filter((right) => !granted.includes(right));
}
