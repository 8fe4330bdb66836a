import type { Place } from '../../engine/contract';
import { lambdaTime } from './iso-time';
import { type FunctionVersion, type LambdaFunction, qualifierSuffix } from './state';

const PACKAGE_TYPE = 'Zip';
const EPHEMERAL_STORAGE_MB = 512;

/** A function's configuration as CreateFunction, GetFunctionConfiguration and others answer it. */
export function configurationOf(
  fn: LambdaFunction,
  version: FunctionVersion,
  { region }: Place,
  qualifier?: string,
): Readonly<Record<string, unknown>> {
  const published = version.version !== '$LATEST';
  const suffix = qualifierSuffix(qualifier ?? (published ? version.version : undefined));
  return {
    FunctionName: fn.name,
    FunctionArn: `${fn.arn}${suffix}`,
    Runtime: version.runtime,
    Role: version.role,
    Handler: version.handler,
    CodeSize: version.codeSize,
    Description: version.description,
    Timeout: version.timeoutSec,
    MemorySize: version.memoryMb,
    LastModified: lambdaTime(version.lastModified),
    CodeSha256: version.codeSha256,
    Version: version.version,
    TracingConfig: { Mode: 'PassThrough' },
    RevisionId: version.revisionId,
    State: 'Active',
    LastUpdateStatus: 'Successful',
    PackageType: PACKAGE_TYPE,
    Architectures: ['x86_64'],
    EphemeralStorage: { Size: EPHEMERAL_STORAGE_MB },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${fn.name}` },
    RuntimeVersionConfig: { RuntimeVersionArn: `arn:aws:lambda:${region}::runtime:${version.runtime}` },
    ...(Object.keys(version.environment).length > 0 && { Environment: { Variables: version.environment } }),
    ...(version.deadLetterArn !== undefined && { DeadLetterConfig: { TargetArn: version.deadLetterArn } }),
  };
}
