import { limit } from '../../../../facts/limits';
import { base64, bytesOf, fromBase64, utf8 } from '../../../../kernel/bytes';
import type { Operation } from '../../../engine/contract';
import type { ListStreamsInput, ListStreamsOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { describe, invalidArgument } from '../streams';

export const listStreams: Operation<VideoState, ListStreamsInput, ListStreamsOutput> = {
  run({ MaxResults, NextToken, StreamNameCondition }, ctx) {
    const prefix = StreamNameCondition?.ComparisonValue ?? '';
    const after = NextToken === undefined ? '' : nameIn(NextToken);
    const streams = [...ctx.state.streams.values()]
      .filter(({ name }) => name.startsWith(prefix) && name > after)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    const page = streams.slice(0, MaxResults ?? limit(ctx.limits, 'kvs.listStreams.streams.default'));
    const last = page.at(-1);
    return {
      StreamInfoList: page.map(describe),
      ...(page.length < streams.length && last && { NextToken: base64(bytesOf(last.name)) }),
    };
  },
};

function nameIn(token: string): string {
  const bytes = fromBase64(token);
  const name = bytes instanceof Uint8Array ? utf8(bytes) : undefined;
  if (name === undefined) throw invalidArgument('The token that you specified is invalid.');
  return name;
}
