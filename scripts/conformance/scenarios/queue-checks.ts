import { difference, first, keysDifference } from './match';
import type { QueuePlay } from './queue-scenario';
import { textOf } from './scenario';
import type { Invocation } from './stage';

interface SqsRecord {
  readonly messageId: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const SECOND_MS = 1_000;
const recordsOf = ({ event }: Invocation): readonly SqsRecord[] =>
  event.Records as unknown as readonly SqsRecord[];
const firstRecord = ({ stage }: QueuePlay): SqsRecord | undefined =>
  stage.invocations[0] && recordsOf(stage.invocations[0])[0];

type Check = (example: unknown, play: QueuePlay) => string | undefined;

/** How each observation on a queue is compared. */
const CHECKS: Readonly<Record<string, Check>> = {
  invocations: (example, { stage }) => difference(example, stage.invocations.map(describe), 'invocations'),
  minSecondsBetweenInvocations: (example, { stage }) => {
    const gaps = stage.invocations
      .slice(1)
      .map(({ at }, i) => (at - (stage.invocations[i]?.at ?? 0)) / SECOND_MS);
    return gaps.every((gap) => gap >= (example as number)) ? undefined : `gaps of ${gaps} s`;
  },
  queueAfterwards: (_, { left }) => (left === 0 ? undefined : `${left} messages are left`),
  sameMessageId: (_, { stage }) => {
    const ids = new Set(stage.invocations.flatMap(recordsOf).map(({ messageId }) => messageId));
    return ids.size === 1 ? undefined : `${ids.size} message ids`;
  },
  dlqEmptyAfterInvocation: (example, { inDlqAtInvocation }) =>
    difference(0, inDlqAtInvocation[example as number], 'messages in the dead-letter queue'),
  dlq: (example, play) => dlqDifference(example as readonly unknown[], play),
  recordKeys: (example, play) => keysDifference(example as string[], firstRecord(play), 'record'),
  attributeKeys: (example, play) =>
    keysDifference(example as string[], firstRecord(play)?.attributes, 'attributes'),
  eventKeys: (example, { stage }) =>
    keysDifference(example as string[], stage.invocations[0]?.event, 'event'),
  messageAttributes: (example, play) =>
    difference({ messageAttributes: example }, firstRecord(play), 'record'),
  md5OfMessageAttributes: (example, play) =>
    difference({ md5OfMessageAttributes: example }, firstRecord(play), 'record'),
  eventSource: (example, play) => difference({ eventSource: example }, firstRecord(play), 'record'),
  maxConcurrentInvocations: (example, { stage }) =>
    difference(example, mostAtOnce(stage.invocations), 'invocations at once'),
  invokedVersions: (example, { stage }) =>
    difference(
      example,
      stage.invocations.map(({ version }) => version),
      'versions',
    ),
  stateInUpdateResponse: (example, play) => difference(example, play.stateInUpdateResponse, 'state'),
};

/** What differs between a play and what AWS was seen to do. */
export function queueDifference(
  observed: Readonly<Record<string, unknown>>,
  play: QueuePlay,
): string | undefined {
  return first(
    Object.entries(observed).map(([name, example]) => {
      const check = CHECKS[name];
      return check ? check(example, play) : `nobody checks ${name}`;
    }),
  );
}

/** An invocation in the words of the scenarios. */
function describe(invocation: Invocation): object {
  const records = recordsOf(invocation);
  return {
    records: records.length,
    receiveCounts: records.map(({ attributes }) => Number(attributes.ApproximateReceiveCount)),
    outcome: invocation.ended?.ok ? 'ok' : 'error',
    bodies: records.map(({ body }) => parsed(body)),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function dlqDifference(example: readonly unknown[], { dlq, sentIds }: QueuePlay): string | undefined {
  const wanted = example.map((each) => {
    const { body, messageId } = (each ?? {}) as { body?: unknown; messageId?: unknown };
    return messageId === undefined ? { Body: textOf(each) } : { Body: textOf(body), MessageId: sentIds[0] };
  });
  const sorted = [...dlq].sort(
    (one, other) => sentIds.indexOf(one.MessageId) - sentIds.indexOf(other.MessageId),
  );
  return difference(wanted, sorted, 'dead-letter queue');
}

function mostAtOnce(invocations: readonly Invocation[]): number {
  const running = (at: number) =>
    invocations.filter((other) => other.at <= at && (other.ended?.at ?? Number.POSITIVE_INFINITY) > at)
      .length;
  return Math.max(0, ...invocations.map(({ at }) => running(at)));
}
