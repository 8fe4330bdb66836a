import { parseArn, queueUrlOf } from '../../engine/arn';
import type { Command, Place } from '../../engine/contract';
import { invalidAddress, queueDoesNotExist } from './errors';
import type { Queue, SqsCtx } from './state';

interface QueueAddress {
  readonly account: string;
  readonly name: string;
  /** Where the host says it. */
  readonly region: string | undefined;
}

/** The canonical URL. What a client gets names the host it called: the wire puts that in. */
export const queueUrl = ({ account, region }: Place, name: string): string =>
  queueUrlOf({ account, region, resource: name });

export const queueArn = ({ account, region }: Place, name: string): string =>
  `arn:aws:sqs:${region}:${account}:${name}`;

const KNOWN_MAX = 10_000;
const known = new Map<string, QueueAddress>();

/** What a queue URL names. Any scheme, host and leading path will do; the end must be `/ACCOUNT/NAME`. */
function addressOf(url: string): QueueAddress {
  const found = known.get(url);
  if (found) return found;
  const match = /(?:^|\/)(\d{12})\/([A-Za-z0-9_.-]{1,80})$/.exec(url);
  if (!match) throw invalidAddress(url);
  const region = /^https?:\/\/sqs\.([a-z]{2,}(?:-[a-z]+)+-\d)\./.exec(url)?.[1];
  const address = { account: match[1] as string, name: match[2] as string, region };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(url, address);
  return address;
}

/** Where the queue of a URL lives: `locate` of every operation that takes one. */
export function locateByUrl({ QueueUrl }: { readonly QueueUrl: string }, command: Command): Place {
  const { account, region } = addressOf(QueueUrl);
  return { account, region: region ?? command.region };
}

/** The queue of a URL in the place that `locateByUrl` named. Refuses with QueueDoesNotExist. */
export function queueAt(ctx: SqsCtx, url: string): Queue {
  const queue = ctx.state.queues.get(addressOf(url).name);
  if (!queue) throw queueDoesNotExist();
  return queue;
}

/** The queue of an ARN, of this place only. */
export function queueOfArn(ctx: SqsCtx, arn: string): Queue | undefined {
  const parts = parseArn(arn);
  if (parts?.service !== 'sqs' || parts.account !== ctx.account || parts.region !== ctx.region)
    return undefined;
  return ctx.state.queues.get(parts.resource);
}

/** Where the queue of an ARN lives; the caller's own place when the text is no ARN of a queue. */
export function locateByArn(arn: string, command: Command): Place {
  const parts = parseArn(arn);
  if (parts?.service !== 'sqs') return { account: command.caller.account, region: command.region };
  return { account: parts.account, region: parts.region };
}
