import { parseArn } from '../../engine/arn';
import type { Command, Ctx, Guard, Place } from '../../engine/contract';
import { invalidArgument, streamNotFound } from './refusals';
import type { Consumer, KinesisState, Stream } from './state';

/** How most requests name a stream: by name, by ARN, or by both. */
export interface StreamAddress {
  readonly StreamName?: string | undefined;
  readonly StreamARN?: string | undefined;
}

const STREAM_RESOURCE = 'stream/';
const CONSUMER_PART = '/consumer/';

export const streamArn = ({ account, region }: Place, name: string): string =>
  `arn:aws:kinesis:${region}:${account}:${STREAM_RESOURCE}${name}`;

/** The stream's name in the ARN of a stream or of a consumer. */
export function streamNameIn(arn: string): string {
  const resource = parseArn(arn)?.resource ?? '';
  return resource.slice(STREAM_RESOURCE.length).split(CONSUMER_PART)[0] ?? '';
}

/** Where an ARN lives; the caller's place without one. */
export function placeIn(arn: string | undefined, { caller, region }: Command): Place {
  const parts = arn === undefined ? undefined : parseArn(arn);
  return parts ? { account: parts.account, region: parts.region } : { account: caller.account, region };
}

export const locateStream = ({ StreamARN }: StreamAddress, command: Command): Place =>
  placeIn(StreamARN, command);

export const locateResource = ({ ResourceARN }: { ResourceARN: string }, command: Command): Place =>
  placeIn(ResourceARN, command);

/** The name of the addressed stream. Refused without name and ARN, and when they name different streams. */
export function addressedName({ StreamName, StreamARN }: StreamAddress): string {
  if (StreamARN === undefined) {
    if (StreamName !== undefined) return StreamName;
    throw invalidArgument('Either StreamName or StreamARN should be provided.');
  }
  const name = streamNameIn(StreamARN);
  if (StreamName !== undefined && StreamName !== name)
    throw invalidArgument('StreamName and StreamARN should name the same stream.');
  return name;
}

/** The stream of this name. Refused with `ResourceNotFoundException` when there is none. */
export function streamNamed(ctx: Ctx<KinesisState>, name: string): Stream {
  const stream = ctx.state.streams.get(name);
  if (!stream) throw streamNotFound(name, ctx.account);
  return stream;
}

export const addressedStream = (address: StreamAddress, ctx: Ctx<KinesisState>): Stream =>
  streamNamed(ctx, addressedName(address));

/** What IAM judges of a request about a stream. */
export const streamGuard = ({ arn, policy }: Stream): Guard =>
  policy === undefined ? { arn } : { arn, policy };

export const guardStream = (address: StreamAddress, ctx: Ctx<KinesisState>): Guard =>
  streamGuard(addressedStream(address, ctx));

/** The consumer with this ARN, and its stream; undefined when either is missing. */
export function consumerAt(
  arn: string,
  state: KinesisState,
): { readonly stream: Stream; readonly consumer: Consumer } | undefined {
  const stream = state.streams.get(streamNameIn(arn));
  for (const consumer of stream?.consumers.values() ?? [])
    if (stream && consumer.arn === arn) return { stream, consumer };
  return undefined;
}

export const isConsumerArn = (arn: string): boolean => arn.includes(CONSUMER_PART);

export const consumerArn = (stream: Stream, name: string, createdSec: number): string =>
  `${stream.arn}${CONSUMER_PART}${name}:${createdSec}`;
