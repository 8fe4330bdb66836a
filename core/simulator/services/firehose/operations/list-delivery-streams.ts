import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type {
  ListDeliveryStreamsInput,
  ListDeliveryStreamsOutput,
} from '../../../shapes/generated/firehose.types';
import type { FirehoseState } from '../state';

export const listDeliveryStreams: Operation<
  FirehoseState,
  ListDeliveryStreamsInput,
  ListDeliveryStreamsOutput
> = {
  run({ Limit, DeliveryStreamType: type, ExclusiveStartDeliveryStreamName: after = '' }, ctx) {
    const names = [...ctx.state.streams.values()]
      .filter((stream) => stream.name > after && (type ?? stream.type) === stream.type)
      .map(({ name }) => name)
      .sort();
    const page = names.slice(0, Limit ?? limit(ctx.limits, 'firehose.list.streams.default'));
    return { DeliveryStreamNames: page, HasMoreDeliveryStreams: page.length < names.length };
  },
};
