import { limit } from '../../../../facts/limits';
import type { Operation } from '../../../engine/contract';
import type { ListStreamsInput, ListStreamsOutput } from '../../../shapes/generated/kinesis.types';
import type { KinesisState } from '../state';
import { readToken, writeToken } from '../tokens';

export const listStreams: Operation<KinesisState, ListStreamsInput, ListStreamsOutput> = {
  run(input, ctx) {
    const limitTo = input.Limit ?? limit(ctx.limits, 'kds.listStreams.streams.default');
    const after =
      input.NextToken === undefined ? input.ExclusiveStartStreamName : readToken(ctx, input.NextToken).after;
    const names = [...ctx.state.streams.keys()].sort().filter((name) => after === undefined || name > after);
    const page = names.slice(0, limitTo);
    const more = names.length > page.length;
    const last = page.at(-1);
    return {
      StreamNames: page,
      HasMoreStreams: more,
      ...(more && last !== undefined && { NextToken: writeToken({ after: last, issuedAt: ctx.now }) }),
      StreamSummaries: page.map((name) => summary(ctx.state, name)),
    };
  },
};

function summary({ streams }: KinesisState, name: string) {
  const stream = streams.get(name);
  return {
    StreamName: name,
    StreamARN: stream?.arn,
    StreamStatus: stream?.status,
    StreamModeDetails: { StreamMode: stream?.mode ?? 'PROVISIONED' },
    StreamCreationTimestamp: stream?.createdAt,
  };
}
