import { sha256 } from '@noble/hashes/sha2.js';
import { limit } from '../../../facts/limits';
import { base64 } from '../../../kernel/bytes';
import { parseArn } from '../../engine/arn';
import type { Ctx } from '../../engine/contract';
import { invalidParameter } from './refusals';
import type { FunctionVersion, LambdaState } from './state';

/** Members that CreateFunction and UpdateFunctionConfiguration share. */
export interface SettingsInput {
  readonly Role?: string | undefined;
  readonly Handler?: string | undefined;
  readonly Runtime?: string | undefined;
  readonly Description?: string | undefined;
  readonly Timeout?: number | undefined;
  readonly MemorySize?: number | undefined;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> | undefined } | undefined;
  readonly DeadLetterConfig?: { readonly TargetArn?: string | undefined } | undefined;
}

/** Checks what shapes cannot say. Refuses with InvalidParameterValueException. */
export function checkSettings(input: SettingsInput, ctx: Ctx<LambdaState>): void {
  checkTimeout(input.Timeout, ctx);
  checkDeadLetter(input.DeadLetterConfig?.TargetArn, ctx);
}

function checkTimeout(timeoutSec: number | undefined, ctx: Ctx<LambdaState>): void {
  const most = limit(ctx.limits, 'lambda.timeout.max');
  if (timeoutSec !== undefined && timeoutSec > most)
    throw invalidParameter(
      `1 validation error detected: Value '${timeoutSec}' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to ${most}`,
    );
}

/** A function's dead-letter queue is a standard queue or a standard topic. */
function checkDeadLetter(target: string | undefined, ctx: Ctx<LambdaState>): void {
  if (!target) return;
  const service = parseArn(target)?.service;
  if (service !== 'sqs' && service !== 'sns')
    throw invalidParameter(
      `The provided dead letter config TargetArn ${target} is invalid. It must be the ARN of an Amazon SQS queue or an Amazon SNS topic.`,
    );
  if (target.endsWith('.fifo'))
    throw invalidParameter(`The DeadLetterConfig target ${target} must not be FIFO.`);
  if (!ctx.resource(target))
    throw invalidParameter(
      `The provided execution role does not have permissions to call SendMessage on SQS`,
    );
}

/** The settings of a version with the given ones changed. */
export const withSettings = (version: FunctionVersion, input: SettingsInput): FunctionVersion => ({
  ...version,
  role: input.Role ?? version.role,
  handler: input.Handler ?? version.handler,
  runtime: input.Runtime ?? version.runtime,
  description: input.Description ?? version.description,
  timeoutSec: input.Timeout ?? version.timeoutSec,
  memoryMb: input.MemorySize ?? version.memoryMb,
  environment: input.Environment?.Variables ?? version.environment,
  // An empty target takes the dead-letter queue away.
  deadLetterArn: input.DeadLetterConfig
    ? input.DeadLetterConfig.TargetArn || undefined
    : version.deadLetterArn,
});

/** The parts of a version that its code decides. */
export function codeOf(zip: Uint8Array | undefined) {
  const bytes = zip ?? new Uint8Array();
  return {
    code: isEmptyZip(bytes) ? undefined : bytes,
    codeSize: bytes.length,
    codeSha256: base64(sha256(bytes)),
  };
}

const EMPTY_ZIP_BYTES = 22;

/** An archive without files has nothing to run: its functions answer null. */
const isEmptyZip = (bytes: Uint8Array): boolean => bytes.length <= EMPTY_ZIP_BYTES;
