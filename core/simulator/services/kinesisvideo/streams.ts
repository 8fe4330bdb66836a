import { parseArn } from '../../engine/arn';
import type { Command, Ctx, Guard, Place } from '../../engine/contract';
import { AwsRefusal } from '../../engine/refusal';
import type { VideoState, VideoStream } from './state';

interface StreamAddress {
  readonly StreamName?: string | undefined;
  readonly StreamARN?: string | undefined;
}

/** How long a stream is CREATING, UPDATING or DELETING; AWS promises nothing. */
const TRANSITION_MS = 500;
const TIMER = 'stream/';
const NOT_FOUND = 404;
const VERSION_LENGTH = 20;
const BASE = 36;

export const invalidArgument = (message: string): AwsRefusal =>
  new AwsRefusal('InvalidArgumentException', message);

const notFound = (): AwsRefusal =>
  new AwsRefusal('ResourceNotFoundException', 'The requested stream is not found or not active.', {
    status: NOT_FOUND,
  });

export const locateStream = ({ StreamARN }: StreamAddress, { caller, region }: Command): Place => {
  const arn = StreamARN === undefined ? undefined : parseArn(StreamARN);
  return arn ? { account: arn.account, region: arn.region } : { account: caller.account, region };
};

/** The stream of a request, by name or by ARN. */
export function streamOf({ StreamName, StreamARN }: StreamAddress, ctx: Ctx<VideoState>): VideoStream {
  if (StreamName === undefined && StreamARN === undefined)
    throw invalidArgument('Either StreamName or StreamARN must be provided.');
  const name = StreamName ?? parseArn(StreamARN ?? '')?.resource.split('/')[1] ?? '';
  const stream = ctx.state.streams.get(name);
  if (!stream || (StreamARN !== undefined && stream.arn !== StreamARN)) throw notFound();
  return stream;
}

export const guardStream = (address: StreamAddress, ctx: Ctx<VideoState>): Guard => ({
  arn: streamOf(address, ctx).arn,
});

/** Version numbers are opaque; every change of a stream makes a new one. */
export const newVersion = (ctx: Ctx<VideoState>): string =>
  Array.from({ length: VERSION_LENGTH }, () => (ctx.u32() % BASE).toString(BASE)).join('');

/** Refuses a change that was decided on another version, or while the stream is changing. */
export function assertChangeable({ version, status }: VideoStream, read: string | undefined): void {
  if (read !== undefined && read !== version)
    throw new AwsRefusal(
      'VersionMismatchException',
      'The stream version that you specified is not the latest version.',
    );
  if (status !== 'ACTIVE')
    throw new AwsRefusal(
      'ResourceInUseException',
      `The stream is not in ACTIVE status, instead in ${status}.`,
    );
}

/** Puts a stream into a status that ends by itself. */
export function begin(ctx: Ctx<VideoState>, stream: VideoStream, status: VideoStream['status']): void {
  stream.status = status;
  ctx.setTimer(`${TIMER}${stream.name}`, ctx.now + TRANSITION_MS, { stream: stream.name });
}

/** The timer of a stream is due: it is active again, or gone. */
export function finish(ctx: Ctx<VideoState>, name: string): void {
  const stream = ctx.state.streams.get(name);
  if (!stream) return;
  if (stream.status === 'DELETING') {
    ctx.state.streams.delete(name);
    ctx.emit('VideoStreamDeleted', { stream: name });
    return;
  }
  ctx.emit(stream.status === 'CREATING' ? 'VideoStreamCreated' : 'VideoStreamUpdated', { stream: name });
  stream.status = 'ACTIVE';
}

export const describe = (stream: VideoStream) => ({
  ...(stream.deviceName !== undefined && { DeviceName: stream.deviceName }),
  StreamName: stream.name,
  StreamARN: stream.arn,
  ...(stream.mediaType !== undefined && { MediaType: stream.mediaType }),
  KmsKeyId: stream.kmsKeyId,
  Version: stream.version,
  Status: stream.status,
  CreationTime: stream.createdAt,
  DataRetentionInHours: stream.retentionHours,
});
