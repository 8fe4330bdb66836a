import type { AnyService } from '../engine/contract';
import { kinesis } from './kinesis';
import { lambda } from './lambda';
import { sqs } from './sqs';

/** Every simulated service, one line each: a folder that is missing here fails a test. */
export const SERVICES: readonly AnyService[] = [kinesis, lambda, sqs];
