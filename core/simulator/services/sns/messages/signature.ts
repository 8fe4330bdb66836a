import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '../../../../kernel/bytes';
import { memoised } from '../../../access/bounded-memo';

/** Bytes of a signature by a 2048-bit RSA key. */
const SIGNATURE_BYTES = 256;
const HASH_BYTES = 32;

/** All subscribers of a message get the same signature: the last ones are kept. */
const SIGNATURES_KEPT_MAX = 64;

/**
 * Stands where AWS's signature stands, in its length. AWS alone holds the private key, so nothing verifies it; it
 * depends on all of `signed`, as a signature does.
 */
export const signatureOf: (signed: string) => string = memoised(SIGNATURES_KEPT_MAX, (signed) => {
  const hash = sha256(utf8ToBytes(signed));
  const bytes = new Uint8Array(SIGNATURE_BYTES);
  for (let at = 0; at < SIGNATURE_BYTES; at += HASH_BYTES) bytes.set(hash, at);
  return base64(bytes);
});

/** Certificate that AWS would have signed with. */
export const signingCertUrl = (region: string): string =>
  `https://sns.${region}.amazonaws.com/SimpleNotificationService-7506a1e35b36ef5a444dd1a8e7cc3ed8.pem`;

export const unsubscribeUrl = (region: string, subscriptionArn: string): string =>
  `https://sns.${region}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${subscriptionArn}`;
