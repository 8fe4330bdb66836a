import type { Service, WorldEvent } from '@/core/simulator/engine/contract';
import { AwsRefusal } from '@/core/simulator/engine/refusal';
import { World } from '@/core/simulator/engine/world';
import { SERVICES } from '@/core/simulator/services/list';
import { LIMITS } from '@/tests/support/limits';
import { ACCOUNT, call, REGION, rootOf, START } from '@/tests/support/simulator';

export const OTHER = '444455556666';
export const THIRD = '777788889999';
export const asOther = { caller: rootOf(OTHER) };

/** How the stand-in for Lambda answers, told by the name of the function. */
const ANSWERS: Readonly<Record<string, () => object>> = {
  good: () => ({ StatusCode: 202 }),
  throttled: () => {
    throw new AwsRefusal('TooManyRequestsException', 'Rate Exceeded.', { status: 429 });
  },
  broken: () => {
    throw new AwsRefusal('ServiceException', 'Oops.', { status: 500 });
  },
  missing: () => {
    throw new AwsRefusal('ResourceNotFoundException', 'Function not found.', { status: 404 });
  },
  forbidden: () => {
    throw new AwsRefusal('AccessDeniedException', 'No.', { status: 403 });
  },
};

/** A target that answers as its name says. */
const standInLambda: Service<object> = {
  name: 'lambda',
  iamPrefix: 'lambda',
  principal: 'lambda.amazonaws.com',
  scope: 'regional',
  shapes: { signingName: 'lambda', protocols: [], version: '', operations: {}, shapes: {} },
  initial: () => ({}),
  operations: {
    Invoke: {
      internal: true,
      run: ({ FunctionName }: { FunctionName: string }) =>
        ANSWERS[FunctionName.split(':').at(-1) ?? '']?.() ?? {},
    },
  },
  refuseInput: () => new AwsRefusal('Invalid', 'invalid'),
  refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
};

export const functionArn = (name: keyof typeof ANSWERS): string =>
  `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

/** A world whose Lambda is the stand-in; `seen` collects what EventBridge says. */
export function eventsWorld(profile: 'today' | 'exam' = 'today') {
  const seen: WorldEvent[] = [];
  const world = World.create({
    services: [...SERVICES.filter(({ name }) => name !== 'lambda'), standInLambda],
    seed: 1,
    limits: LIMITS[profile],
    startAt: START,
    sink: { event: (event) => void (event.service === 'events' && seen.push(event)) },
  });
  return { world, seen, types: () => seen.map(({ type }) => type) };
}

const ALLOW_EVENTS = (arn: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arn,
      },
    ],
  });

export interface TestQueue {
  readonly url: string;
  readonly arn: string;
  readonly bodies: () => string[];
  readonly messages: () => { Body: string; MessageAttributes?: Record<string, { StringValue: string }> }[];
}

interface QueueOptions {
  readonly account?: string;
  readonly open?: boolean;
  readonly attributes?: Record<string, string>;
}

/** A queue that EventBridge may send to. */
export function queue(world: World, name: string, options: QueueOptions = {}): TestQueue {
  const { account = ACCOUNT, open = true, attributes = {} } = options;
  const as = { caller: rootOf(account) };
  const arn = `arn:aws:sqs:${REGION}:${account}:${name}`;
  const Attributes = { ...attributes, ...(open && { Policy: ALLOW_EVENTS(arn) }) };
  const { QueueUrl: url } = call<{ QueueUrl: string }>(
    world,
    'sqs.CreateQueue',
    { QueueName: name, Attributes },
    as,
  );
  const messages = () =>
    call<{ Messages?: { Body: string; ReceiptHandle: string }[] }>(
      world,
      'sqs.ReceiveMessage',
      { QueueUrl: url, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'], VisibilityTimeout: 43_200 },
      as,
    ).Messages ?? [];
  return { url, arn, messages, bodies: () => messages().map(({ Body }) => Body) };
}

/** A rule of a bus with one target. */
export function rule(world: World, name: string, pattern: object, target: object, bus = 'default'): void {
  call(world, 'events.PutRule', { Name: name, EventPattern: JSON.stringify(pattern), EventBusName: bus });
  call(world, 'events.PutTargets', { Rule: name, EventBusName: bus, Targets: [{ Id: 't', ...target }] });
}

/** Puts one event of the source `shop` and returns its answer. */
export function put(world: World, detail: object = {}, entry: object = {}, options = {}) {
  const Entries = [{ Source: 'shop', DetailType: 'Sold', Detail: JSON.stringify(detail), ...entry }];
  return call<{ FailedEntryCount: number; Entries: Record<string, string>[] }>(
    world,
    'events.PutEvents',
    { Entries },
    options,
  );
}
