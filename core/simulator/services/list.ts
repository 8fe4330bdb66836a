import type { AnyService } from '../engine/contract';
import { events } from './events';
import { iam } from './iam';
import { kinesis } from './kinesis';
import { kms } from './kms';
import { lambda } from './lambda';
import { s3 } from './s3';
import { sns } from './sns';
import { sqs } from './sqs';
import { sts } from './sts';

/** Every simulated service, one line each: a folder that is missing here fails a test. */
export const SERVICES: readonly AnyService[] = [events, iam, kinesis, kms, lambda, s3, sns, sqs, sts];
