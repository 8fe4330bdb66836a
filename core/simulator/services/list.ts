import type { AnyService } from '../engine/contract';
import { autoscaling } from './autoscaling';
import { budgets } from './budgets';
import { cloudwatch } from './cloudwatch';
import { dynamodb } from './dynamodb';
import { ec2 } from './ec2';
import { elasticache } from './elasticache';
import { events } from './events';
import { firehose } from './firehose';
import { iam } from './iam';
import { kinesis } from './kinesis';
import { kinesisanalyticsv2 } from './kinesisanalyticsv2';
import { kinesisvideo } from './kinesisvideo';
import { kms } from './kms';
import { lambda } from './lambda';
import type { ServiceName } from './needs';
import { s3 } from './s3';
import { ses } from './ses';
import { sesv2 } from './sesv2';
import { sns } from './sns';
import { sqs } from './sqs';
import { sts } from './sts';

/** Each service by its name: the compiler asks for one that `needs.ts` knows, and for no other. */
const BY_NAME: Readonly<Record<ServiceName, AnyService>> = {
  autoscaling,
  budgets,
  cloudwatch,
  dynamodb,
  ec2,
  elasticache,
  events,
  firehose,
  iam,
  kinesis,
  kinesisanalyticsv2,
  kinesisvideo,
  kms,
  lambda,
  s3,
  ses,
  sesv2,
  sns,
  sqs,
  sts,
};

/** Every simulated service: a folder that is missing here fails a test. */
export const SERVICES: readonly AnyService[] = Object.values(BY_NAME);
