import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate made for one run, with the base64 SHA-256 of its public key that Chromium can be told to trust. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly spki: string;
}

/** A self-signed certificate that names every given host. */
export async function makeCertificate(hosts: readonly string[]): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'sandbox.merkki.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: pems.private, cert: pems.cert, spki: fingerprintOf(pems.cert) };
}

function fingerprintOf(cert: string): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}
