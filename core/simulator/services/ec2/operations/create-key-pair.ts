import type { Ctx, Operation } from '../../../engine/contract';
import type { CreateKeyPairRequest, KeyPair as KeyPairView } from '../../../shapes/generated/ec2.types';
import { arnOf } from '../ids';
import { createdFingerprint } from '../keys/fingerprint';
import { checkNewKeyName, keepKeyPair } from '../keys/pairs';
import { checkDryRun } from '../refusals';
import type { Ec2State } from '../state';
import { tagsFor, tagsView } from '../tags';

const TITLES = { rsa: 'RSA PRIVATE KEY', ed25519: 'OPENSSH PRIVATE KEY' } as const;
const KEY_BYTES = { rsa: 1_190, ed25519: 384 } as const;
const LINE_CHARS = 76;

/**
 * The private key is answered once and not kept. It has the look of one and no more: random bytes of the world's
 * seed, good for no server.
 */
export const createKeyPair: Operation<Ec2State, CreateKeyPairRequest, KeyPairView> = {
  guard: ({ KeyName }, ctx) => ({ arn: arnOf(ctx, 'key-pair', KeyName) }),
  run(input, ctx) {
    const { KeyName: name, KeyType } = input;
    checkNewKeyName(name, ctx);
    checkDryRun(input);
    const type = KeyType === 'ed25519' ? 'ed25519' : 'rsa';
    const secret = randomBytes(KEY_BYTES[type], ctx);
    const tags = tagsFor('key-pair', input.TagSpecifications);
    const pair = keepKeyPair({ name, type, fingerprint: createdFingerprint(type, secret), tags }, ctx);
    return {
      KeyName: name,
      KeyPairId: pair.id,
      KeyFingerprint: pair.fingerprint,
      KeyMaterial: pem(TITLES[type], secret),
      Tags: tagsView(tags),
    };
  },
};

function randomBytes(count: number, ctx: Ctx<Ec2State>): Uint8Array {
  return Uint8Array.from({ length: count }, () => ctx.u32() & 0xff);
}

function pem(title: string, bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  const lines = text.match(new RegExp(`.{1,${LINE_CHARS}}`, 'g')) ?? [];
  return [`-----BEGIN ${title}-----`, ...lines, `-----END ${title}-----`].join('\n');
}
