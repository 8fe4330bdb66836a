/**
 * Every simulated service by the name of its folder, with the services it cannot do without: those that answer it
 * even when nobody has made anything there. Queues, topics, functions and other targets are none of these: whoever
 * made one has named its service already.
 */
const NEEDS = {
  autoscaling: ['cloudwatch', 'ec2'],
  budgets: [],
  cloudwatch: [],
  dynamodb: [],
  ec2: [],
  elasticache: [],
  events: [],
  firehose: [],
  iam: [],
  kinesis: [],
  kinesisanalyticsv2: [],
  kinesisvideo: [],
  kms: [],
  lambda: [],
  s3: [],
  ses: [],
  sesv2: ['ses'],
  sns: [],
  sqs: [],
  sts: ['iam'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ServiceName = keyof typeof NEEDS;

/** Names of all services, in the order in which a world has them. */
export const SERVICE_NAMES = Object.keys(NEEDS) as readonly ServiceName[];

export const isServiceName = (name: string): name is ServiceName => Object.hasOwn(NEEDS, name);

/** These services with all they need, each once. Names of no service are left out. */
export function withNeeds(names: Iterable<string>): ReadonlySet<ServiceName> {
  const found = new Set([...names].filter(isServiceName));
  // A set takes up what is added while it is gone through.
  for (const name of found) for (const needed of NEEDS[name]) found.add(needed);
  return found;
}
