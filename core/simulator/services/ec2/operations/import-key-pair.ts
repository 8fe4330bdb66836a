import type { Operation } from '../../../engine/contract';
import type { ImportKeyPairRequest, ImportKeyPairResult } from '../../../shapes/generated/ec2.types';
import { arnOf } from '../ids';
import { importedFingerprint } from '../keys/fingerprint';
import { checkNewKeyName, keepKeyPair } from '../keys/pairs';
import { parsePublicKey } from '../keys/public-key';
import { checkDryRun, refuse } from '../refusals';
import type { Ec2State } from '../state';
import { tagsFor, tagsView } from '../tags';

/** A public key made elsewhere, as `ssh-keygen -y` prints it: how the same key pair comes into another Region. */
export const importKeyPair: Operation<Ec2State, ImportKeyPairRequest, ImportKeyPairResult> = {
  guard: ({ KeyName }, ctx) => ({ arn: arnOf(ctx, 'key-pair', KeyName) }),
  run(input, ctx) {
    const { KeyName: name, PublicKeyMaterial } = input;
    const publicKey = new TextDecoder().decode(PublicKeyMaterial).trim();
    const key = parsePublicKey(publicKey);
    if (!key) throw refuse('InvalidKey.Format', 'Key is not in valid OpenSSH public key format');
    checkNewKeyName(name, ctx);
    checkDryRun(input);
    const fingerprint = importedFingerprint(key);
    const tags = tagsFor('key-pair', input.TagSpecifications);
    const pair = keepKeyPair({ name, type: key.type, fingerprint, publicKey, tags }, ctx);
    return { KeyName: name, KeyPairId: pair.id, KeyFingerprint: fingerprint, Tags: tagsView(tags) };
  },
};
