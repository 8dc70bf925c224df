import { browser } from 'wxt/browser';

type Permissions = Parameters<typeof browser.permissions.request>[0];

/** Whether the browser gives a permission, asked for within a press; one that cannot be asked for is not given. */
export async function askPermission(wanted: Permissions): Promise<boolean> {
  try {
    return await browser.permissions.request(wanted);
  } catch (error) {
    console.error('Merkki: a permission could not be asked for', error);
    return false;
  }
}
