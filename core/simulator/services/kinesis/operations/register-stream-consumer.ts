import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import type {
  RegisterStreamConsumerInput,
  RegisterStreamConsumerOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, consumerArn, guardStream, locateStream } from '../addressing';
import { describeConsumer, scheduleConsumer } from '../consumers';
import { inUse, limitExceeded } from '../refusals';
import { secondsOf } from '../sequence-number';
import type { Consumer, KinesisState, Stream } from '../state';
import { checkTags } from '../tags';
import { meterHours } from '../usage';

export const registerStreamConsumer: Operation<
  KinesisState,
  RegisterStreamConsumerInput,
  RegisterStreamConsumerOutput
> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const { ConsumerName: name } = input;
    if (stream.consumers.has(name))
      throw inUse(`Consumer ${name} under stream ${stream.name} already exists for account ${ctx.account}.`);
    assertQuotas(ctx, stream);
    if (input.Tags) checkTags(ctx, input.Tags, new Map(), { verb: 'add', of: name });
    meterHours(ctx, stream);
    const consumer: Consumer = {
      name,
      arn: consumerArn(stream, name, secondsOf(ctx.now)),
      createdAt: ctx.now,
      status: 'CREATING',
      policy: undefined,
      tags: new Map(Object.entries(input.Tags ?? {})),
      reads: new Map(),
    };
    stream.consumers.set(name, consumer);
    scheduleConsumer(ctx, stream, consumer);
    ctx.emit('ConsumerRegistered', { stream: stream.name, consumerArn: consumer.arn });
    return { Consumer: describeConsumer(consumer) };
  },
};

function assertQuotas(ctx: Ctx<KinesisState>, { name, consumers }: Stream): void {
  const consumersMax = limit(ctx.limits, 'kds.efo.consumers.max');
  if (consumers.size >= consumersMax)
    throw limitExceeded(
      `Stream ${name} under account ${ctx.account} cannot have more than ${consumersMax} registered consumers.`,
    );
  const creatingMax = limit(ctx.limits, 'kds.efo.creating.max');
  if ([...consumers.values()].filter(({ status }) => status === 'CREATING').length >= creatingMax)
    throw limitExceeded(
      `Stream ${name} under account ${ctx.account} cannot have more than ${creatingMax} consumers in CREATING state at a time.`,
    );
}
