import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import type {
  ApplicationConfiguration,
  CreateApplicationRequest,
  CreateApplicationResponse,
} from '../../../shapes/generated/kinesisanalyticsv2.types';
import { applicationArn } from '../applications';
import { describe } from '../describe';
import { queryOf } from '../job';
import { kpusOf } from '../kpus';
import type { Application, FlinkState } from '../state';
import { QueryFault } from '../windows/tokens';

export const createApplication: Operation<FlinkState, CreateApplicationRequest, CreateApplicationResponse> = {
  guard: ({ ApplicationName: name }, ctx) => ({ arn: applicationArn(ctx, name) }),
  run(input, ctx) {
    const { ApplicationName: name, ApplicationConfiguration: configuration = {} } = input;
    checkRuntime(ctx, input.RuntimeEnvironment);
    if (ctx.state.applications.has(name))
      throw new AwsRefusal('ResourceInUseException', `Application already exists: ${name}`);
    checkQuotas(ctx, configuration);
    checkCode(ctx, configuration);
    const application: Application = {
      name,
      arn: applicationArn(ctx, name),
      createdAt: ctx.now,
      runtime: input.RuntimeEnvironment,
      role: input.ServiceExecutionRole,
      description: input.ApplicationDescription,
      mode: input.ApplicationMode ?? 'STREAMING',
      configuration: Object.freeze(configuration),
      status: 'READY',
      tags: new Map((input.Tags ?? []).map(({ Key, Value = '' }) => [Key, Value])),
      job: undefined,
      meteredTo: ctx.now,
    };
    ctx.state.applications.set(name, application);
    ctx.emit('ApplicationCreated', { application: name });
    return { ApplicationDetail: describe(ctx.limits, application) };
  },
};

/** SQL applications are no more: they cannot be made since then. */
function checkRuntime(ctx: Ctx<FlinkState>, runtime: string): void {
  if (runtime.startsWith('SQL') && ctx.now >= Date.parse(String(ctx.limits['msf.sql.noNewApps'])))
    throw new AwsRefusal(
      'UnsupportedOperationException',
      'Amazon Kinesis Data Analytics for SQL applications can no longer be created.',
    );
}

function checkQuotas(ctx: Ctx<FlinkState>, configuration: ApplicationConfiguration): void {
  const applicationsMax = limit(ctx.limits, 'msf.applications.max');
  if (ctx.state.applications.size >= applicationsMax)
    throw new AwsRefusal('LimitExceededException', `An account can have ${applicationsMax} applications.`);
  const kpusMax = limit(ctx.limits, 'msf.kpu.max.default');
  const kpus = kpusOf(ctx.limits, configuration);
  if (kpus > kpusMax)
    throw new AwsRefusal(
      'LimitExceededException',
      `An application can use ${kpusMax} KPUs; this one needs ${kpus}.`,
    );
}

function checkCode(ctx: Ctx<FlinkState>, configuration: ApplicationConfiguration): void {
  try {
    queryOf(configuration);
  } catch (thrown) {
    if (thrown instanceof QueryFault)
      throw new AwsRefusal('CodeValidationException', `${thrown.message} at character ${thrown.at}`);
    throw thrown;
  }
  const location = configuration.ApplicationCodeConfiguration?.CodeContent?.S3ContentLocation;
  if (location && !ctx.resource(location.BucketARN))
    throw new AwsRefusal(
      'InvalidArgumentException',
      `Please check the role provided or validity of S3 location you provided. We are unable to get the specified fileKey: ${location.FileKey} in the specified bucket: ${location.BucketARN.split(':').at(-1)}`,
    );
}
