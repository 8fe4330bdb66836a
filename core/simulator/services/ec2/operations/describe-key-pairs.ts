import type { Operation } from '../../../engine/contract';
import type {
  DescribeKeyPairsRequest,
  DescribeKeyPairsResult,
  KeyPairInfo,
} from '../../../shapes/generated/ec2.types';
import { fitsFilters } from '../filters';
import { noSuchKeyPair } from '../keys/pairs';
import { checkDryRun } from '../refusals';
import type { Ec2State, KeyPair } from '../state';
import { tagsView } from '../tags';

export const describeKeyPairs: Operation<Ec2State, DescribeKeyPairsRequest, DescribeKeyPairsResult> = {
  run(input, { state }) {
    const pairs = [...state.keyPairs.values()];
    const missing =
      input.KeyNames?.find((name) => !state.keyPairs.has(name)) ??
      input.KeyPairIds?.find((wanted) => !pairs.some(({ id }) => id === wanted));
    if (missing !== undefined) throw noSuchKeyPair(missing);
    checkDryRun(input);
    const wanted = pairs.filter((pair) => isWanted(pair, input));
    return { KeyPairs: wanted.map((pair) => view(pair, input.IncludePublicKey === true)) };
  },
};

function isWanted(pair: KeyPair, { KeyNames, KeyPairIds, Filters }: DescribeKeyPairsRequest): boolean {
  const { id, name, fingerprint } = pair;
  const listed = KeyNames?.includes(name) === true || KeyPairIds?.includes(id) === true;
  const named = (KeyNames ?? KeyPairIds) === undefined || listed;
  const values = { 'key-pair-id': id, 'key-name': name, fingerprint };
  return named && fitsFilters(Filters, values, pair.tags);
}

const view = (pair: KeyPair, withPublicKey: boolean): KeyPairInfo => ({
  KeyPairId: pair.id,
  KeyName: pair.name,
  KeyType: pair.type,
  KeyFingerprint: pair.fingerprint,
  CreateTime: pair.createdAt,
  Tags: tagsView(pair.tags),
  ...(withPublicKey && pair.publicKey !== undefined && { PublicKey: pair.publicKey }),
});
