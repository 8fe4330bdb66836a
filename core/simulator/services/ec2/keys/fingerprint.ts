import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64 } from '../../../../kernel/bytes';
import { md5 } from '../../../../kernel/md5';
import { type PublicKey, spkiOfRsa } from './public-key';

const BYTE = /..(?=.)/g;

const colons = (digest: Uint8Array): string => bytesToHex(digest).replace(BYTE, '$&:');

/**
 * Fingerprint of an imported key: RSA the MD5 of its DER form, ED25519 the SHA-256 of its OpenSSH form in base64.
 * Source: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/verify-keys.html
 */
export function importedFingerprint(key: PublicKey): string {
  if (key.type === 'rsa') return colons(md5(spkiOfRsa(key)));
  return base64(sha256(key.blob));
}

/** Fingerprint of a created key: RSA the SHA-1 of the private key, ED25519 the SHA-256 of the public one. */
export const createdFingerprint = (type: 'rsa' | 'ed25519', secret: Uint8Array): string =>
  type === 'rsa' ? colons(sha1(secret)) : base64(sha256(secret));
