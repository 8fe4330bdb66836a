/**
 * The ten frequent wrong beliefs of the exam's topics, then the runner-up ones. Their words stand in
 * `content/traps.yaml`; generators and questions name those they really ask about.
 */
export const TRAPS = [
  'read-is-not-delete',
  'delay-is-not-visibility',
  'function-dlq-is-not-for-sqs',
  'accepted-is-not-stored',
  'shards-do-not-cool-a-hot-key',
  'firehose-is-not-data-streams',
  'fifo-is-per-group',
  'reserved-is-not-warm',
  'attempts-are-not-retries',
  'dry-run-error-is-success',
  'empty-receive-is-not-empty-queue',
  'sns-keeps-nothing',
  'fifo-needs-fifo-dlq',
  'track-backlog-not-length',
  'eventbridge-retries-are-set',
  'forecast-needs-weeks',
  'key-pair-is-regional',
] as const;
export type TrapId = (typeof TRAPS)[number];
