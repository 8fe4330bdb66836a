import { parseArn } from '../engine/arn';
import type { Caller, Guard } from '../engine/contract';

/**
 * The caller that a service is when it acts in a role: an event source mapping in the execution role of its
 * function, a delivery stream in its own.
 */
export function roleCaller(roleArn: string, sessionName: string): Caller {
  const account = parseArn(roleArn)?.account ?? '';
  const arn = `arn:aws:sts::${account}:assumed-role/${nameIn(roleArn)}/${sessionName}`;
  return { kind: 'role', account, arn, roleArn };
}

/**
 * What a caller must be allowed when handing a role to a service, such as `lambda.amazonaws.com`; a second guard
 * beside that of the operation.
 */
export const passRoleGuard = (roleArn: string, service: string): Guard => ({
  action: 'iam:PassRole',
  arn: roleArn,
  owner: parseArn(roleArn)?.account ?? '',
  context: { 'iam:PassedToService': service },
});

/** The last part of the ARN of a user, group, role or policy: its name without path. */
export const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
