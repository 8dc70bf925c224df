import { severaOrigins } from '@/components/severa-origins';
import { type AddressFault, hostPermission, readBaseAddress } from '@/lib/domain/base-address';
import type { SeveraEnvironment } from '@/lib/domain/connection';
import { type CredentialFault, credentialFault, credentialOf } from '@/lib/domain/credential-text';
import type { Ask } from '@/lib/messages/questions';

/** What was typed to connect Severa, as it was typed. */
export interface SeveraDraft {
  readonly environment: SeveraEnvironment;
  /** Severa's own address, or the one that was typed. */
  readonly place: 'own' | 'other';
  readonly address: string;
  /** At another address: the organisation's key, or a token for a relay that holds it. */
  readonly opener: 'key' | 'bearer';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly bearer: string;
}

export const emptySeveraDraft: SeveraDraft = {
  environment: 'production',
  place: 'own',
  address: '',
  opener: 'key',
  clientId: '',
  clientSecret: '',
  bearer: '',
};

/** What cannot be used, by field. */
export interface SeveraFaults {
  /** `silent`: it can be used, but nothing there answers as Severa does. */
  readonly address?: AddressFault | 'silent';
  readonly clientId?: CredentialFault;
  readonly clientSecret?: CredentialFault;
  readonly bearer?: CredentialFault;
}

export type SeveraReading =
  | { readonly ok: true; readonly ask: Ask<'connectSevera'>; readonly permission: string }
  | { readonly ok: false; readonly faults: SeveraFaults };

/** Whether a token opens it: only a relay takes one. */
export function usesBearer({ place, opener }: SeveraDraft): boolean {
  return place === 'other' && opener === 'bearer';
}

/** Whether every field that counts has something in it. */
export function isFilled(draft: SeveraDraft): boolean {
  const { place, address, clientId, clientSecret, bearer } = draft;
  const openers = usesBearer(draft) ? [bearer] : [clientId, clientSecret];
  const fields = place === 'other' ? [address, ...openers] : openers;
  return fields.every((text) => text.trim() !== '');
}

/** What is asked for with this draft, and the one host that the browser is asked for; or what is wrong with it. */
export function readSeveraDraft(draft: SeveraDraft): SeveraReading {
  const { environment } = draft;
  const at = draft.place === 'other' ? readBaseAddress(draft.address) : undefined;
  const faults = faultsOf(draft, at?.ok === false ? at.fault : undefined);
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const address = at?.ok ? at.address : undefined;
  const permission = address === undefined ? severaOrigins[environment] : hostPermission(address);
  if (address !== undefined && usesBearer(draft)) {
    const bearer = credentialOf(draft.bearer);
    return { ok: true, permission, ask: { environment, address, bearer } };
  }
  const clientId = credentialOf(draft.clientId);
  const clientSecret = credentialOf(draft.clientSecret);
  const place = { environment, ...(address !== undefined && { address }) };
  return { ok: true, permission, ask: { ...place, clientId, clientSecret } };
}

function faultsOf(draft: SeveraDraft, address: AddressFault | undefined): SeveraFaults {
  const names = usesBearer(draft) ? (['bearer'] as const) : (['clientId', 'clientSecret'] as const);
  const credentials = names.flatMap((name) => {
    const fault = credentialFault(draft[name]);
    return fault ? [[name, fault] as const] : [];
  });
  return { ...(address && { address }), ...Object.fromEntries(credentials) };
}
