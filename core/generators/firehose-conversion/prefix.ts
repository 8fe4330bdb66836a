import { withParticle } from '../../kernel/particle';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import {
  BUCKET,
  bucketPart,
  deliver,
  makeBucket,
  objectsIn,
  transformedBy,
} from '../proof-by-simulation/firehoses';
import { functionArn, makeFunction } from '../proof-by-simulation/functions';
import type { Simulation } from '../proof-by-simulation/simulation';

/** Where the value of a partition key comes from: a jq query of the stream, or what a function returns. */
type Finder = 'query' | 'function';

interface PrefixOf {
  finder: Finder;
  /** The member of a record, within another one where there are two names. */
  path: readonly string[];
  /** The name that the key has for Firehose. */
  key: string;
  folder: string;
  /** Of two records, one after the other. */
  values: readonly [string, string];
  wrong: readonly Wrong[];
}

const WRONG = ['path', 'timestamp', 'firehose', 'bare', 'braces'] as const;
type Wrong = (typeof WRONG)[number];
const BELIEFS: Readonly<Record<Wrong, string>> = {
  path: 'a-prefix-reads-the-records',
  timestamp: 'any-namespace-gives-partition-keys',
  firehose: 'any-namespace-gives-partition-keys',
  bare: 'partition-keys-need-no-namespace',
  braces: 'partition-keys-need-no-namespace',
};

/** Members of records, and the names of keys made of them. */
const KEYS: readonly Pick<PrefixOf, 'path' | 'key' | 'folder' | 'values'>[] = [
  { path: ['customer', 'id'], key: 'customer_id', folder: 'customer', values: ['c42', 'c77'] },
  { path: ['sender', 'region'], key: 'region', folder: 'region', values: ['emea', 'apac'] },
  { path: ['site', 'code'], key: 'site_code', folder: 'site', values: ['berlin', 'seoul'] },
  { path: ['device', 'model'], key: 'model', folder: 'model', values: ['basic', 'plus'] },
  { path: ['address', 'country'], key: 'country', folder: 'country', values: ['de', 'kr'] },
  { path: ['event', 'type'], key: 'event_type', folder: 'type', values: ['created', 'closed'] },
];
const SPACES = { query: 'partitionKeyFromQuery', function: 'partitionKeyFromLambda' } as const;

const draw = (rng: Rng, finder: Finder): PrefixOf => ({
  finder,
  ...rng.pick(KEYS),
  wrong: rng.sample(WRONG, 3),
});

/** `customer=!{partitionKeyFromQuery:customer_id}/` */
function prefixText(id: string, { finder, path, key, folder }: PrefixOf): string {
  const expression = textFor(id, {
    right: `!{${SPACES[finder]}:${key}}`,
    path: `!{${SPACES[finder]}:${path.join('.')}}`,
    timestamp: `!{timestamp:${key}}`,
    firehose: `!{firehose:${key}}`,
    bare: `!{${key}}`,
    braces: `{${key}}`,
  });
  return `${folder}=${expression}/`;
}

const FUNCTION = 'keys';
const INTERVAL_SEC = 60;

const recordFor = ([outer = '', inner = '']: readonly string[], value: string): string =>
  JSON.stringify({ [outer]: { [inner]: value }, amount: 1 });

const queryOf = ({ path, key }: PrefixOf): string => `{${key}: .${path.join('.')}}`;

const extractedBy = (query: string): object => ({
  ProcessingConfiguration: {
    Enabled: true,
    Processors: [
      {
        Type: 'MetadataExtraction',
        Parameters: [
          { ParameterName: 'MetadataExtractionQuery', ParameterValue: query },
          { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
        ],
      },
    ],
  },
});

/** Sends records of two values through a stream with that prefix; the folders they came to. */
function foldersWith(world: Simulation, q: PrefixOf, prefix: string): readonly string[] {
  const input = {
    DeliveryStreamName: 'events',
    ExtendedS3DestinationConfiguration: {
      ...bucketPart(),
      Prefix: prefix,
      ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
      BufferingHints: { SizeInMBs: 128, IntervalInSeconds: INTERVAL_SEC },
      DynamicPartitioningConfiguration: { Enabled: true },
      ...(q.finder === 'query'
        ? extractedBy(queryOf(q))
        : transformedBy(functionArn(FUNCTION), { BufferIntervalInSeconds: '10' })),
    },
  };
  if (!world.ask('firehose.CreateDeliveryStream', input).ok) return [];
  world.wait(1);
  deliver(
    world,
    'events',
    q.values.map((value) => recordFor(q.path, value)),
  );
  world.wait(3 * INTERVAL_SEC);
  world.look();
  const found = Object.keys(objectsIn(world, BUCKET)).map((key) => key.slice(0, key.lastIndexOf('/') + 1));
  world.note('S3', { en: found.join(' '), ko: found.join(' ') });
  return found;
}

function exhibitOf(q: PrefixOf): string {
  const record = JSON.stringify(JSON.parse(recordFor(q.path, q.values[0])), null, 2);
  const keys =
    q.finder === 'query'
      ? `MetadataExtractionQuery: ${queryOf(q)}`
      : `"metadata": { "partitionKeys": { "${q.key}": "${q.values[0]}" } }`;
  return `\`\`\`json\n${record}\n\`\`\`\n\n\`\`\`text\n${keys}\n\`\`\``;
}

/** Which prefix sorts records by a partition key. */
export const prefix: Direction<PrefixOf> = {
  draw: (rng, { level }) => draw(rng, level === 1 ? 'query' : rng.pick(['query', 'function'] as const)),
  variant: ({ finder, key, wrong }) => `${finder}|${key}|${[...wrong].sort()}`,
  ask({ wrong }) {
    const beliefs = Object.fromEntries(wrong.map((each) => [each, BELIEFS[each]]));
    return { kind: 'single', options: ['right', ...wrong], key: 'right', beliefs };
  },
  check: {
    by: 'simulation',
    start(world, { path, key }) {
      makeBucket(world);
      const partitionKeys = { [key]: `\${data.${path.join('.')}}` };
      makeFunction(world, FUNCTION, {
        durationMs: 0,
        rules: [{ effect: { transforms: [{ result: 'Ok', partitionKeys }] } }],
      });
    },
    alike: ({ finder, path, key, folder, values }, id) =>
      ['firehose-conversion/prefix', finder, ...path, key, folder, ...values, id].join('|'),
    run(world, id, q) {
      const found = foldersWith(world, q, prefixText(id, q));
      return q.values.every((value) => found.includes(`${q.folder}=${value}/`));
    },
  },
  words: {
    en: {
      stem: ({ finder, folder, values }, { who, things }) =>
        `${who} A Firehose stream with dynamic partitioning delivers the ${things} to an S3 bucket. The exhibit shows a record and ${finder === 'query' ? 'the inline jq query of the stream' : 'what the transforming Lambda function returns with it'}. Records shall lie in folders such as \`${folder}=${values[0]}/\`. Which \`Prefix\` does that?`,
      exhibits: (q) => [{ title: 'Record and keys', body: exhibitOf(q) }],
      option: (id, q) => `\`${prefixText(id, q)}\``,
      reason: (id, { key, finder }) =>
        textFor(id, {
          right: `\`${SPACES[finder]}\` with the name of the key, \`${key}\`, gives its value.`,
          path: `A prefix knows the names of keys, not the path in the record: the key is called \`${key}\`.`,
          timestamp: 'The namespace `timestamp` formats the arrival time; it knows no partition keys.',
          firehose:
            'The namespace `firehose` has the type of an error and random strings, no partition keys.',
          bare: 'An expression has a namespace and a name; this one lacks the namespace.',
          braces: 'Expressions begin with an exclamation mark; braces alone are plain text.',
        }),
      explanation: ({ finder }) =>
        `Keys are named as the ${finder === 'query' ? 'query' : 'function'} names them, and read with the namespace \`${SPACES[finder]}\`: keys from an inline jq query with \`partitionKeyFromQuery\`, keys from a Lambda function with \`partitionKeyFromLambda\`.`,
    },
    ko: {
      stem: ({ finder, folder, values }, { who, thing }) =>
        `${who} 동적 파티셔닝을 켠 Firehose 스트림이 ${thing} 데이터를 S3 버킷으로 전송합니다. 자료는 레코드 하나와 ${finder === 'query' ? '스트림의 인라인 jq 쿼리' : '변환하는 Lambda 함수가 레코드와 함께 돌려주는 내용'}입니다. 레코드를 \`${folder}=${values[0]}/\` 같은 폴더로 나누려 합니다. 알맞은 \`Prefix\`는 무엇입니까?`,
      exhibits: (q) => [{ title: '레코드와 키', body: exhibitOf(q) }],
      option: (id, q) => `\`${prefixText(id, q)}\``,
      reason: (id, { key, finder }) =>
        textFor(id, {
          right: `\`${SPACES[finder]}\`에 키의 이름인 ${withParticle(`\`${key}\``, '을/를')} 쓰면 그 값이 들어갑니다.`,
          path: `접두사는 레코드 안의 경로가 아니라 키의 이름으로 값을 찾습니다. 키의 이름은 \`${key}\`입니다.`,
          timestamp: '`timestamp` 네임스페이스는 도착 시각을 표시할 뿐 파티션 키를 모릅니다.',
          firehose: '`firehose` 네임스페이스에는 오류 유형과 임의 문자열만 있고 파티션 키가 없습니다.',
          bare: '식에는 네임스페이스와 이름이 모두 있어야 하는데, 여기에는 네임스페이스가 없습니다.',
          braces: '식은 느낌표로 시작하며, 중괄호만 있으면 그냥 글자입니다.',
        }),
      explanation: ({ finder }) =>
        `키는 ${finder === 'query' ? '쿼리' : '함수'}가 붙인 이름으로, \`${SPACES[finder]}\` 네임스페이스로 씁니다. 인라인 jq 쿼리의 키는 \`partitionKeyFromQuery\`로, Lambda 함수의 키는 \`partitionKeyFromLambda\`로 씁니다.`,
    },
  },
};
