import { encodeAuthorizationMessage } from '../../access/encoded-message';
import type { Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { EC2_SHAPES } from '../../shapes/generated/ec2';
import { onInstanceTimer } from './instances/lifecycle';
import { onReply, onWorkerTimer } from './instances/worker';
import { metricsOf } from './metrics';
import { createKeyPair } from './operations/create-key-pair';
import { createLaunchTemplate } from './operations/create-launch-template';
import { createTags } from './operations/create-tags';
import { deleteKeyPair } from './operations/delete-key-pair';
import { deleteLaunchTemplate } from './operations/delete-launch-template';
import { describeInstances } from './operations/describe-instances';
import { describeKeyPairs } from './operations/describe-key-pairs';
import { describeLaunchTemplates } from './operations/describe-launch-templates';
import { importKeyPair } from './operations/import-key-pair';
import { launchForGroup, runInstances } from './operations/run-instances';
import { terminateForGroup, terminateInstances } from './operations/terminate-instances';
import { refuseInput } from './refuse-input';
import { type Ec2State, initialState } from './state';

const FORBIDDEN = 403;

/** Amazon EC2 in the small: key pairs, launch templates, and instances that may work on a queue. */
export const ec2: Service<Ec2State> = {
  name: 'ec2',
  iamPrefix: 'ec2',
  principal: 'ec2.amazonaws.com',
  scope: 'regional',
  shapes: EC2_SHAPES,
  initial: initialState,
  operations: {
    CreateKeyPair: createKeyPair,
    CreateLaunchTemplate: createLaunchTemplate,
    CreateTags: createTags,
    DeleteKeyPair: deleteKeyPair,
    DeleteLaunchTemplate: deleteLaunchTemplate,
    DescribeInstances: describeInstances,
    DescribeKeyPairs: describeKeyPairs,
    DescribeLaunchTemplates: describeLaunchTemplates,
    ImportKeyPair: importKeyPair,
    RunInstances: runInstances,
    TerminateInstances: terminateInstances,
    LaunchForGroup: launchForGroup,
    TerminateForGroup: terminateForGroup,
  },
  refuseInput,
  refuseAccess: (message, operation) =>
    new AwsRefusal(
      'UnauthorizedOperation',
      `You are not authorized to perform this operation. ${message}. Encoded authorization failure message: ${encodeAuthorizationMessage({ allowed: false, explicitDeny: message.includes('explicit deny'), context: { action: `ec2:${operation}`, reason: message } })}`,
      { status: FORBIDDEN },
    ),
  onTimer: (name, id, ctx) =>
    name.startsWith('worker/') ? onWorkerTimer(id as string, ctx) : onInstanceTimer(id as string, ctx),
  onReply,
  metrics: metricsOf,
};
