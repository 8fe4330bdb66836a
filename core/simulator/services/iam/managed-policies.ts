/** A policy that AWS maintains; `document` as JSON text. */
export interface AwsManagedPolicy {
  readonly name: string;
  readonly path: string;
  readonly document: string;
}

const QUEUE_POLLER = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const STREAM_READER = [
  'kinesis:DescribeStream',
  'kinesis:DescribeStreamSummary',
  'kinesis:GetRecords',
  'kinesis:GetShardIterator',
  'kinesis:ListShards',
  'kinesis:ListStreams',
  'kinesis:SubscribeToShard',
];
const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/**
 * The managed policies of the simulated services, by name; their actions as AWS documents them, without statements
 * about services that are not simulated. A name with a slash has a path.
 * Source: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html
 */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  AdministratorAccess: ['*'],
  ReadOnlyAccess: readOnly('sqs', 'sns', 'kinesis', 'firehose', 'lambda', 'events', 's3', 'dynamodb', 'iam'),
  IAMFullAccess: ['iam:*'],
  IAMReadOnlyAccess: [...readOnly('iam'), 'iam:SimulateCustomPolicy', 'iam:SimulatePrincipalPolicy'],
  AmazonSQSFullAccess: ['sqs:*'],
  AmazonSQSReadOnlyAccess: [
    'sqs:GetQueueAttributes',
    'sqs:GetQueueUrl',
    'sqs:ListDeadLetterSourceQueues',
    'sqs:ListQueues',
    'sqs:ListMessageMoveTasks',
    'sqs:ListQueueTags',
  ],
  AmazonSNSFullAccess: ['sns:*'],
  AmazonSNSReadOnlyAccess: ['sns:GetTopicAttributes', 'sns:List*'],
  AmazonKinesisFullAccess: ['kinesis:*'],
  AmazonKinesisReadOnlyAccess: readOnly('kinesis'),
  AmazonKinesisFirehoseFullAccess: ['firehose:*'],
  AWSLambda_FullAccess: ['lambda:*', 'iam:GetRole', 'iam:GetRolePolicy', 'iam:ListRoles'],
  AmazonEventBridgeFullAccess: ['events:*', 'schemas:*', 'scheduler:*', 'pipes:*'],
  AmazonS3FullAccess: ['s3:*', 's3-object-lambda:*'],
  AmazonS3ReadOnlyAccess: [...readOnly('s3'), 's3:Describe*'],
  AmazonDynamoDBFullAccess: ['dynamodb:*'],
  AmazonSESFullAccess: ['ses:*'],
  AmazonEC2FullAccess: ['ec2:*', 'cloudwatch:*', 'autoscaling:*'],
  AutoScalingFullAccess: ['autoscaling:*', 'cloudwatch:PutMetricAlarm'],
  CloudWatchFullAccess: ['autoscaling:Describe*', 'cloudwatch:*', 'sns:*'],
  CloudWatchReadOnlyAccess: ['autoscaling:Describe*', ...readOnly('cloudwatch'), 'cloudwatch:Describe*'],
  AWSKeyManagementServicePowerUser: [
    'kms:CreateAlias',
    'kms:CreateKey',
    'kms:DeleteAlias',
    'kms:Describe*',
    'kms:GenerateRandom',
    'kms:Get*',
    'kms:List*',
    'kms:TagResource',
    'kms:UntagResource',
    'iam:ListGroups',
    'iam:ListRoles',
    'iam:ListUsers',
  ],
  'service-role/AWSLambdaBasicExecutionRole': LOGS,
  'service-role/AWSLambdaSQSQueueExecutionRole': [...QUEUE_POLLER, ...LOGS],
  'service-role/AWSLambdaKinesisExecutionRole': [...STREAM_READER, ...LOGS],
};

function readOnly(...services: readonly string[]): string[] {
  return services.flatMap((service) => [`${service}:Get*`, `${service}:List*`]);
}

/** By ARN: `arn:aws:iam::aws:policy/AdministratorAccess`. */
export const AWS_MANAGED_POLICIES: ReadonlyMap<string, AwsManagedPolicy> = new Map(
  Object.entries(ACTIONS).map(([full, actions]) => {
    const cut = full.lastIndexOf('/') + 1;
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
    });
    const policy = { name: full.slice(cut), path: `/${full.slice(0, cut)}`, document };
    return [`arn:aws:iam::aws:policy/${full}`, policy];
  }),
);
