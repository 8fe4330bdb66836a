import type { Service } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import { KINESISVIDEO_SHAPES } from '../../shapes/generated/kinesisvideo';
import { coralRefusals } from '../../validation/coral-words';
import { createStream } from './operations/create-stream';
import { deleteStream } from './operations/delete-stream';
import { describeStream } from './operations/describe-stream';
import { getDataEndpoint } from './operations/get-data-endpoint';
import { listStreams } from './operations/list-streams';
import { listTagsForStream } from './operations/list-tags-for-stream';
import { tagStream } from './operations/tag-stream';
import { untagStream } from './operations/untag-stream';
import { updateDataRetention } from './operations/update-data-retention';
import { updateStream } from './operations/update-stream';
import { initialState, type VideoState } from './state';
import { finish } from './streams';

/** As the API reference of NotAuthorizedException has it. */
const UNAUTHORIZED = 401;

/** Amazon Kinesis Video Streams: its streams, not their media. `resource` tells `status` and `retentionHours`. */
export const kinesisvideo: Service<VideoState> = {
  name: 'kinesisvideo',
  iamPrefix: 'kinesisvideo',
  principal: 'kinesisvideo.amazonaws.com',
  scope: 'regional',
  shapes: KINESISVIDEO_SHAPES,
  initial: initialState,
  operations: {
    CreateStream: createStream,
    DeleteStream: deleteStream,
    DescribeStream: describeStream,
    GetDataEndpoint: getDataEndpoint,
    ListStreams: listStreams,
    ListTagsForStream: listTagsForStream,
    TagStream: tagStream,
    UntagStream: untagStream,
    UpdateDataRetention: updateDataRetention,
    UpdateStream: updateStream,
  },
  refuseInput: coralRefusals(KINESISVIDEO_SHAPES, { code: 'InvalidArgumentException' }),
  refuseAccess: (message) => new AwsRefusal('NotAuthorizedException', message, { status: UNAUTHORIZED }),
  onTimer: (_name, data, ctx) => finish(ctx, (data as { stream: string }).stream),
  resource(arn, { streams }) {
    for (const stream of streams.values())
      if (stream.arn === arn)
        return { arn, attributes: { status: stream.status, retentionHours: stream.retentionHours } };
    return undefined;
  },
};
