/** The rights (API scopes) without which nothing can be sent, as Severa's administrator ticks them. */
export const neededRights = [
  'activities:read',
  'activities:write',
  'users:read',
  'settings:read',
] as const;

/** Without these something is switched off. */
export const usefulRights = [
  'activities:delete',
  'customers:read',
  'projects:read',
  'organization:read',
] as const;
