/**
 * Commands of the AWS CLI, in order, each with what its output must show. `=> NAME` keeps the first group of the
 * pattern for `{NAME}` in later commands. A pattern that begins with `!` is looked for in an error.
 */
export const COMMANDS = [
  ['sts get-caller-identity', /"Account": "000000000000"/],
  ['sqs create-queue --queue-name smoke-dlq', /smoke-dlq/, 'DLQ'],
  [
    `sqs create-queue --queue-name smoke --attributes '{"VisibilityTimeout":"40"}' --tags team=a`,
    /"QueueUrl": "(.*?)"/,
    'QUEUE',
  ],
  [
    'sqs create-queue --queue-name smoke.fifo --attributes FifoQueue=true,ContentBasedDeduplication=true',
    /"QueueUrl": "(.*?)"/,
    'FIFO',
  ],
  ['sqs list-queues --queue-name-prefix smoke', /smoke\.fifo/],
  ['sqs get-queue-url --queue-name smoke', /000000000000\/smoke"/],
  ['sqs get-queue-attributes --queue-url {QUEUE} --attribute-names All', /"VisibilityTimeout": "40"/],
  [
    `sqs set-queue-attributes --queue-url {QUEUE} --attributes '{"RedrivePolicy":"{\\"maxReceiveCount\\":3,\\"deadLetterTargetArn\\":\\"arn:aws:sqs:us-east-1:000000000000:smoke-dlq\\"}"}'`,
    /^$/,
  ],
  ['sqs list-dead-letter-source-queues --queue-url {ENDPOINT}/000000000000/smoke-dlq', /\/smoke"/],
  ['sqs list-queue-tags --queue-url {QUEUE}', /"team": "a"/],
  ['sqs tag-queue --queue-url {QUEUE} --tags stage=test', /^$/],
  ['sqs untag-queue --queue-url {QUEUE} --tag-keys team', /^$/],
  [
    `sqs send-message --queue-url {QUEUE} --message-body 'a < b & c' --message-attributes '{"n":{"DataType":"Number","StringValue":"7"}}'`,
    /"MD5OfMessageAttributes"/,
  ],
  [
    'sqs receive-message --queue-url {QUEUE} --attribute-names All --message-attribute-names All',
    /"ReceiptHandle": "(.*?)"/,
    'RECEIPT',
  ],
  [
    'sqs change-message-visibility --queue-url {QUEUE} --receipt-handle {RECEIPT} --visibility-timeout 60',
    /^$/,
  ],
  ['sqs delete-message --queue-url {QUEUE} --receipt-handle {RECEIPT}', /^$/],
  [
    `sqs send-message-batch --queue-url {QUEUE} --entries Id=a,MessageBody=one Id=b,MessageBody=two,DelaySeconds=5`,
    /"Successful"/,
  ],
  [
    `sqs send-message --queue-url {FIFO} --message-body first --message-group-id g`,
    /"SequenceNumber": "\d+"/,
  ],
  [
    'sqs receive-message --queue-url {FIFO} --max-number-of-messages 10 --wait-time-seconds 1',
    /"Body": "first"/,
  ],
  [
    'sqs add-permission --queue-url {QUEUE} --label l --aws-account-ids 111122223333 --actions SendMessage',
    /^$/,
  ],
  ['sqs remove-permission --queue-url {QUEUE} --label l', /^$/],
  ['sqs purge-queue --queue-url {QUEUE}', /^$/],
  ['sqs receive-message --queue-url {ENDPOINT}/000000000000/none', /!NonExistentQueue/],
  ['sqs send-message --queue-url {QUEUE} --message-body x --delay-seconds 901', /!InvalidParameterValue/],
  ['sns create-topic --name smoke', /"TopicArn": "(.*?)"/, 'TOPIC'],
  ['sns list-topics', /smoke/],
  [
    'sns subscribe --topic-arn {TOPIC} --protocol sqs --notification-endpoint arn:aws:sqs:us-east-1:000000000000:smoke',
    /"SubscriptionArn": "(.*?)"/,
    'SUBSCRIPTION',
  ],
  [
    `sns set-subscription-attributes --subscription-arn {SUBSCRIPTION} --attribute-name FilterPolicy --attribute-value '{"kind":["a"]}'`,
    /^$/,
  ],
  ['sns get-subscription-attributes --subscription-arn {SUBSCRIPTION}', /FilterPolicy/],
  ['sns list-subscriptions-by-topic --topic-arn {TOPIC}', /"Protocol": "sqs"/],
  [
    `sns publish --topic-arn {TOPIC} --message hello --message-attributes '{"kind":{"DataType":"String","StringValue":"a"}}'`,
    /"MessageId"/,
  ],
  ['sns get-topic-attributes --topic-arn {TOPIC}', /"SubscriptionsConfirmed"/],
  ['sns publish --topic-arn {TOPIC}x --message hello', /!NotFound/],
  ['sns unsubscribe --subscription-arn {SUBSCRIPTION}', /^$/],
  ['kinesis create-stream --stream-name smoke --shard-count 2', /^$/],
  ['kinesis wait stream-exists --stream-name smoke', /^$/],
  ['kinesis describe-stream-summary --stream-name smoke', /"OpenShardCount": 2/],
  ['kinesis put-record --stream-name smoke --partition-key a --data aGVsbG8=', /"ShardId": "(.*?)"/, 'SHARD'],
  [
    'kinesis get-shard-iterator --stream-name smoke --shard-id {SHARD} --shard-iterator-type TRIM_HORIZON',
    /"ShardIterator": "(.*?)"/,
    'ITERATOR',
  ],
  ['kinesis get-records --shard-iterator {ITERATOR}', /"Data": "aGVsbG8="/],
  ['kinesis list-shards --stream-name smoke', /shardId-000000000001/],
  ['kinesis describe-stream --stream-name none', /!ResourceNotFoundException/],
  ['events put-rule --name smoke --event-pattern {"source":["shop"]}', /"RuleArn"/],
  [
    'events put-targets --rule smoke --targets Id=q,Arn=arn:aws:sqs:us-east-1:000000000000:smoke',
    /"FailedEntryCount": 0/,
  ],
  [`events put-events --entries '[{"Source":"shop","DetailType":"order","Detail":"{}"}]'`, /"EventId"/],
  [
    `events test-event-pattern --event-pattern '{"source":["a"]}' --event '{"id":"1","source":"a","detail-type":"d","account":"1","time":"2026-01-01T00:00:00Z","region":"r","resources":[],"detail":{}}'`,
    /"Result": true/,
  ],
  ['events list-rules', /"Name": "smoke"/],
  ['events remove-targets --rule smoke --ids q', /"FailedEntryCount": 0/],
  ['events delete-rule --name smoke', /^$/],
  [
    `iam create-role --role-name smoke --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'`,
    /"Arn": "(.*?)"/,
    'ROLE',
  ],
  ['iam list-roles', /"RoleName": "smoke"/],
  [
    'lambda create-function --function-name smoke --runtime nodejs18.x --handler index.handler --role {ROLE} --zip-file fileb://{ZIP}',
    /"FunctionName": "smoke"/,
  ],
  [
    `lambda invoke --function-name smoke --cli-binary-format raw-in-base64-out --payload '{"name":"you"}' greeted.json`,
    /"StatusCode": 200,\s+"ExecutedVersion"/,
  ],
  ['lambda list-functions', /"Handler": "index.handler"/],
  ['lambda get-function --function-name none', /!ResourceNotFoundException/],
  ['lambda delete-function --function-name smoke', /^$/],
  ['s3api create-bucket --bucket smoke', /"Location": "\/smoke"/],
  ['s3api put-object --bucket smoke --key a/b.zip --body {ZIP}', /"ETag"/],
  ['s3api list-objects-v2 --bucket smoke --prefix a/', /"Key": "a\/b\.zip"/],
  ['s3api head-object --bucket smoke --key a/b.zip', /"ContentLength": \d+/],
  ['s3api get-object --bucket smoke --key none /dev/null', /!NoSuchKey/],
  ['ses verify-email-identity --email-address a@example.com', /^$/],
  ['ses get-send-quota', /"Max24HourSend"/],
  ['sqs delete-queue --queue-url {QUEUE}', /^$/],
];

/** A function that greets, as a zip archive in base64. */
export const GREETER_ZIP =
  'UEsDBBQAAAAAAAAAIVzY0bkbKgAAACoAAAAIAAAAaW5kZXguanNleHBvcnRzLmhhbmRsZXI9YXN5bmMgZT0+KHtoZWxsbzplLm5hbWV9KQpQSwECFAMUAAAAAAAAACFc2NG5GyoAAAAqAAAACAAAAAAAAAAAAAAAgAEAAAAAaW5kZXguanNQSwUGAAAAAAEAAQA2AAAAUAAAAAAA';
