import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Simulation } from '../proof-by-simulation/simulation';

/** Operations of EC2 that a dry run is asked about. */
export const CALLS = [
  'RunInstances',
  'CreateKeyPair',
  'DeleteKeyPair',
  'DescribeKeyPairs',
  'CreateLaunchTemplate',
] as const;
export type DryCall = (typeof CALLS)[number];

/** What a role may do: patterns of actions, with `*` at the end at most. */
export interface Policy {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
}

const WILDCARDS = ['Run*', 'Create*', 'Delete*', 'Describe*'];
export const ROLE = 'pipeline';
const KEY = 'operations';

/** Plain action names first, wildcards from level 2 on, an explicit denial at level 3. */
export function drawPolicy(rng: Rng, level: Level): Policy {
  const names = level === 1 ? CALLS : [...CALLS, ...WILDCARDS];
  const allow = rng.sample<string>(names, rng.int(1, 3));
  const deny = level === 3 ? rng.sample<string>(CALLS, 1) : [];
  return { allow, deny };
}

/** Whether the rule of IAM allows a call: an allowance and no denial. */
export const allows = ({ allow, deny }: Policy, call: string): boolean =>
  allow.some((pattern) => covers(pattern, call)) && !deny.some((pattern) => covers(pattern, call));

const covers = (pattern: string, call: string): boolean =>
  pattern.endsWith('*') ? call.startsWith(pattern.slice(0, -1)) : pattern === call;

const statement = (Effect: string, names: readonly string[]) => ({
  Effect,
  Action: names.map((name) => `ec2:${name}`),
  Resource: '*',
});

/** The policy as IAM takes it. */
export function documentOf({ allow, deny }: Policy): object {
  const denied = deny.length > 0 ? [statement('Deny', deny)] : [];
  return { Version: '2012-10-17', Statement: [statement('Allow', allow), ...denied] };
}

/** A role with that policy, a key pair and a launch template. */
export function makeAccount(world: Simulation, policy: Policy): void {
  world.must('ec2.CreateKeyPair', { KeyName: KEY });
  world.must('ec2.CreateLaunchTemplate', {
    LaunchTemplateName: 'web',
    LaunchTemplateData: { ImageId: 'ami-0abcdef1234567890', InstanceType: 't3.micro' },
  });
  world.must('iam.CreateRole', {
    RoleName: ROLE,
    AssumeRolePolicyDocument: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: 'codebuild.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ],
    }),
  });
  allow(world, policy);
}

/** Gives the role that policy in place of the one it has. */
export function allow(world: Simulation, policy: Policy): void {
  world.must('iam.PutRolePolicy', {
    RoleName: ROLE,
    PolicyName: 'ec2',
    PolicyDocument: JSON.stringify(documentOf(policy)),
  });
}

const INPUTS: Readonly<Record<DryCall, object>> = {
  RunInstances: { LaunchTemplate: { LaunchTemplateName: 'web' }, MinCount: 1, MaxCount: 1 },
  CreateKeyPair: { KeyName: 'next' },
  DeleteKeyPair: { KeyName: KEY },
  DescribeKeyPairs: {},
  CreateLaunchTemplate: { LaunchTemplateName: 'next', LaunchTemplateData: { InstanceType: 't3.micro' } },
};

/** The code of the error that the role's dry run ends with; undefined when it ends without one. */
export function dryRun(world: Simulation, call: DryCall): string | undefined {
  const outcome = world.ask(`ec2.${call}`, { ...INPUTS[call], DryRun: true }, { role: ROLE });
  return outcome.ok ? undefined : outcome.error.code;
}

/** How many key pairs, templates and instances stand, as the owner of the account sees them. */
export function standing(world: Simulation): number {
  const keys = world.peek<{ KeyPairs?: readonly unknown[] }>('ec2.DescribeKeyPairs', {});
  const instances = world.peek<{ Reservations?: readonly unknown[] }>('ec2.DescribeInstances', {});
  const templates = world.peek<{ LaunchTemplates?: readonly unknown[] }>('ec2.DescribeLaunchTemplates', {});
  return (
    (templates?.LaunchTemplates?.length ?? 0) +
    (keys?.KeyPairs?.length ?? 0) +
    (instances?.Reservations?.length ?? 0)
  );
}

/** The command line of a dry run. */
export function lineOf(call: DryCall): string {
  switch (call) {
    case 'RunInstances':
      return 'aws ec2 run-instances --launch-template LaunchTemplateName=web --dry-run';
    case 'CreateKeyPair':
      return 'aws ec2 create-key-pair --key-name next --dry-run';
    case 'DeleteKeyPair':
      return `aws ec2 delete-key-pair --key-name ${KEY} --dry-run`;
    case 'DescribeKeyPairs':
      return 'aws ec2 describe-key-pairs --dry-run';
    case 'CreateLaunchTemplate':
      return 'aws ec2 create-launch-template --launch-template-name next --launch-template-data InstanceType=t3.micro --dry-run';
  }
}
