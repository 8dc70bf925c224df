/** Why a pasted key or token cannot be right. */
export type CredentialFault = 'empty' | 'spaces' | 'characters';

/** Pasted credentials come with blanks and line ends around them. */
export function credentialOf(text: string): string {
  return text.trim();
}

/** What is wrong with a pasted credential: keys and tokens travel in headers, which hold visible ASCII only. */
export function credentialFault(text: string): CredentialFault | undefined {
  const credential = credentialOf(text);
  if (credential === '') return 'empty';
  if (/\s/.test(credential)) return 'spaces';
  return /^[\x21-\x7e]+$/.test(credential) ? undefined : 'characters';
}
