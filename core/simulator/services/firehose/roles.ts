import { parseArn } from '../../engine/arn';
import type { Caller } from '../../engine/contract';

/** Firehose in the role of a stream, as it reads sources, calls functions and writes objects. */
export function asRole(roleArn: string): Caller {
  const { account = '', resource = '' } = parseArn(roleArn) ?? {};
  const name = resource.split('/').at(-1) ?? '';
  return { kind: 'role', account, arn: `arn:aws:sts::${account}:assumed-role/${name}/firehose`, roleArn };
}
