import { beforeEach, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import type { KmsState } from '@/core/simulator/services/kms/state';
import { LIMITS } from '../../../support/limits';
import { ACCOUNT, call, PLACE, refusal, START, testWorld } from '../../../support/simulator';
import { makeKey } from './keys';

const value = (fact: string): number => Number(LIMITS.today[fact]);
const DAY_MS = 86_400_000;

let world: World;
let KeyId: string;
beforeEach(() => {
  world = testWorld();
  KeyId = makeKey(world);
});

const state = () => world.stateOf('kms', PLACE) as KmsState;
const key = () => state().keys.get(KeyId.split('/')[1] ?? '');

/** Fills a map up to a size with copies of its first entry: making 100,000 keys one by one would take a while. */
function fill<V>(map: Map<string, V> | undefined, size: number): void {
  const [first] = map?.values() ?? [];
  for (let n = map?.size ?? 0; n < size; n++) map?.set(`filler-${n}`, first as V);
}

it('kms.keys.max', () => {
  fill(state().keys, value('kms.keys.max') - 1);
  makeKey(world);
  expect(refusal(world, 'kms.CreateKey').code).toBe('LimitExceededException');
});

it('kms.aliasesPerKey.max', () => {
  const quota = value('kms.aliasesPerKey.max');
  const alias = (n: number): [string, object] => [
    'kms.CreateAlias',
    { AliasName: `alias/a${n}`, TargetKeyId: KeyId },
  ];
  for (let n = 0; n < quota; n++) call(world, ...alias(n));
  expect(refusal(world, ...alias(quota)).code).toBe('LimitExceededException');
});

it('kms.grantsPerKey.max', () => {
  const grant = { KeyId, GranteePrincipal: `arn:aws:iam::${ACCOUNT}:user/dev`, Operations: ['Encrypt'] };
  call(world, 'kms.CreateGrant', grant);
  fill(key()?.grants, value('kms.grantsPerKey.max') - 1);
  call(world, 'kms.CreateGrant', grant);
  expect(refusal(world, 'kms.CreateGrant', grant).code).toBe('LimitExceededException');
});

it('kms.tags.max', () => {
  const quota = value('kms.tags.max');
  const tags = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ TagKey: `k${n}`, TagValue: '' }));
  for (const count of [quota - 1, quota]) call(world, 'kms.TagResource', { KeyId, Tags: tags(count) });
  expect(refusal(world, 'kms.TagResource', { KeyId, Tags: tags(quota + 1) }).code).toBe('TagException');
});

it('kms.pendingWindow.default, with the range that may be asked for', () => {
  const days = (input: object) =>
    call<{ DeletionDate: number }>(world, 'kms.ScheduleKeyDeletion', { KeyId: makeKey(world), ...input });
  expect(days({}).DeletionDate).toBe(START + value('kms.pendingWindow.default') * DAY_MS);
  expect(days({ PendingWindowInDays: 7 })).toMatchObject({ PendingWindowInDays: 7 });
  expect(days({ PendingWindowInDays: 30 })).toMatchObject({ PendingWindowInDays: 30 });
  for (const wrong of [6, 31])
    expect(refusal(world, 'kms.ScheduleKeyDeletion', { KeyId, PendingWindowInDays: wrong }).code).toBe(
      'ValidationException',
    );
});

it('kms.rotation.period.default, with the range that may be asked for', () => {
  const status = () => call(world, 'kms.GetKeyRotationStatus', { KeyId });
  call(world, 'kms.EnableKeyRotation', { KeyId });
  expect(status()).toMatchObject({ RotationPeriodInDays: value('kms.rotation.period.default') });
  for (const RotationPeriodInDays of [90, 2_560]) {
    call(world, 'kms.EnableKeyRotation', { KeyId, RotationPeriodInDays });
    expect(status()).toMatchObject({ RotationPeriodInDays });
  }
  for (const RotationPeriodInDays of [89, 2_561])
    expect(refusal(world, 'kms.EnableKeyRotation', { KeyId, RotationPeriodInDays }).code).toBe(
      'ValidationException',
    );
});

it('kms.rotation.onDemand.max', () => {
  for (let n = 0; n < value('kms.rotation.onDemand.max'); n++)
    call(world, 'kms.RotateKeyOnDemand', { KeyId });
  expect(refusal(world, 'kms.RotateKeyOnDemand', { KeyId }).code).toBe('LimitExceededException');
});
