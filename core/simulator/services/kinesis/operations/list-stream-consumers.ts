import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  ListStreamConsumersInput,
  ListStreamConsumersOutput,
} from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { describeConsumer } from '../consumers';
import type { KinesisState } from '../state';
import { readToken, writeToken } from '../tokens';

export const listStreamConsumers: Operation<
  KinesisState,
  ListStreamConsumersInput,
  ListStreamConsumersOutput
> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    const limitTo = input.MaxResults ?? limit(ctx.limits, 'kds.listConsumers.consumers.default');
    const after = input.NextToken === undefined ? '' : readToken(ctx, input.NextToken).after;
    const consumers = [...stream.consumers.values()]
      .filter(({ name }) => name > after)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const page = consumers.slice(0, limitTo);
    const last = page.at(-1);
    return {
      Consumers: page.map(describeConsumer),
      ...(consumers.length > page.length &&
        last && { NextToken: writeToken({ after: last.name, issuedAt: ctx.now }) }),
    };
  },
};
