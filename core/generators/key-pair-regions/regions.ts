import { bytesOf } from '../../kernel/bytes';
import type { Rng } from '../../kernel/rng';
import type { Simulation } from '../proof-by-simulation/simulation';

export const NAME = 'deploy';
/** The public key of the company, and that of another pair. */
export const OURS = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIeJE3PcGI+5QrmJlf+xq38n2hh7LQcizXPzHr/eJBVs';
export const FOREIGN = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF9kaW5zeH2Ch4yRlpugpaqvtLm+w8jN0tfc4ebr8PX6';

export const HOME = 'us-east-1';
const ELSEWHERE = [
  'us-west-2',
  'eu-west-1',
  'eu-central-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'sa-east-1',
];

/** What a Region has under the name: our public key, a pair made there anew, or nothing. */
export type State = 'imported' | 'made' | 'nothing';
export interface Region {
  readonly name: string;
  readonly state: State;
}

export const drawRegions = (rng: Rng, states: readonly State[]): readonly Region[] =>
  rng.sample(ELSEWHERE, states.length).map((name, i) => ({ name, state: states[i] ?? 'nothing' }));

export const importKey = (world: Simulation, region: string, key = OURS) =>
  world.ask('ec2.ImportKeyPair', { KeyName: NAME, PublicKeyMaterial: bytesOf(key) }, { region });

/** Our key in the home Region, and what the others have. */
export function makeKeys(world: Simulation, regions: readonly Region[]): void {
  importKey(world, HOME);
  for (const { name, state } of regions) {
    if (state === 'imported') importKey(world, name);
    if (state === 'made')
      world.must('ec2.CreateKeyPair', { KeyName: NAME, KeyType: 'ed25519' }, { region: name });
  }
}

/** The fingerprint of the key of our name; undefined where there is none. */
export function fingerprint(world: Simulation, region: string): string | undefined {
  const found = world.peek<{ KeyPairs?: readonly { KeyFingerprint: string }[] }>(
    'ec2.DescribeKeyPairs',
    { KeyNames: [NAME] },
    { region },
  );
  return found?.KeyPairs?.[0]?.KeyFingerprint;
}

/** Starts an instance with the key of our name; the code of the error, or undefined when it starts. */
export function launch(world: Simulation, region: string): string | undefined {
  const outcome = world.ask(
    'ec2.RunInstances',
    { ImageId: 'ami-0abcdef1234567890', InstanceType: 't3.micro', KeyName: NAME, MinCount: 1, MaxCount: 1 },
    { region },
  );
  return outcome.ok ? undefined : outcome.error.code;
}

/** Whether an instance starts there and the private key of the company opens it. */
export const opensOurs = (world: Simulation, region: string): boolean =>
  launch(world, region) === undefined && fingerprint(world, region) === fingerprint(world, HOME);
