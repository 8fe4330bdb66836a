import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../../../kernel/time';
import type { Ctx, Place } from '../../engine/contract';
import { keyArn } from './key-arns';
import { managedPolicy } from './policies';
import type { Key, KmsState } from './state';

const PREFIX = 'alias/aws/';
const SERVICES = [
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'lambda',
  's3',
  'dynamodb',
  'ebs',
  'kinesisvideo',
  'ses',
];

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The service of `alias/aws/sqs`; undefined for aliases of customers. */
export const managedService = (alias: string): string | undefined =>
  SERVICES.find((service) => alias === PREFIX + service);

/**
 * The id of a service's AWS managed key in a place. It follows from the place, so that the key can be told of
 * before it is first used, which is when AWS makes it.
 */
function managedKeyId({ account, region }: Place, service: string): string {
  const hex = digest(`${account}/${region}/${service}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function managedKey(place: Place, service: string, createdAt: Instant): Key {
  const id = managedKeyId(place, service);
  const arn = keyArn(place, id);
  return {
    id,
    arn,
    createdAt,
    manager: 'AWS',
    multiRegion: false,
    description: `Default key that protects my ${service.toUpperCase()} resources when no other key is defined`,
    policy: managedPolicy(place.account, place.region, service),
    enabled: true,
    tags: new Map(),
    grants: new Map(),
    materials: [digest(arn)],
    rotations: [],
  };
}

/** The service whose AWS managed key has this id in the place. */
export const serviceOfManagedKey = (place: Place, id: string): string | undefined =>
  SERVICES.find((service) => managedKeyId(place, service) === id);

/** Keeps the AWS managed key of a service, with its alias, from its first use on. */
export function keepManagedKey(key: Key, service: string, { state, now }: Ctx<KmsState>): void {
  if (state.keys.has(key.id)) return;
  state.keys.set(key.id, key);
  state.aliases.set(PREFIX + service, { keyId: key.id, createdAt: now, updatedAt: now });
}
