import { limit } from '../../../../facts/limits';
import type { Ctx, Operation } from '../../../engine/contract';
import { AwsRefusal } from '../../../engine/refusal';
import type { CreateStreamInput, CreateStreamOutput } from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { begin, newVersion } from '../streams';

const HEX = 16;
const HOST_DIGITS = 8;

/** The ARN of a video stream ends with the instant of its creation. */
const streamArn = ({ region, account, now }: Ctx<VideoState>, name: string): string =>
  `arn:aws:kinesisvideo:${region}:${account}:stream/${name}/${now}`;

/** Without retention nothing is stored: consumers see only what the host buffer holds. */
export const createStream: Operation<VideoState, CreateStreamInput, CreateStreamOutput> = {
  guard: ({ StreamName: name }, ctx) => ({ arn: streamArn(ctx, name) }),
  run(input, ctx) {
    const { StreamName: name } = input;
    if (ctx.state.streams.has(name))
      throw new AwsRefusal('ResourceInUseException', `The stream ${name} already exists.`);
    const arn = streamArn(ctx, name);
    const stream = {
      name,
      arn,
      createdAt: ctx.now,
      kmsKeyId: input.KmsKeyId ?? `arn:aws:kms:${ctx.region}:${ctx.account}:alias/aws/kinesisvideo`,
      host: ctx.u32().toString(HEX).padStart(HOST_DIGITS, '0'),
      deviceName: input.DeviceName,
      mediaType: input.MediaType,
      retentionHours: input.DataRetentionInHours ?? limit(ctx.limits, 'kvs.retention.default'),
      version: newVersion(ctx),
      status: 'CREATING' as const,
      tags: new Map(Object.entries(input.Tags ?? {})),
    };
    ctx.state.streams.set(name, stream);
    begin(ctx, stream, 'CREATING');
    return { StreamARN: arn };
  },
};
