import type { Direction } from '../directions/direction';
import { nameOf, REACHED, REACHED_STORES, type Reached } from './stores';

/** A configuration: its destinations, and whether source records are kept in a bucket beside them. */
interface Config {
  stores: readonly Reached[];
  backup: boolean;
}
interface Accepted {
  configs: readonly Config[];
}

const optionOf = ({ stores, backup }: Config): string =>
  `${stores.map((store) => store.replaceAll(' ', '_')).join('+')}${backup ? '~' : ''}`;
const configOf = (option: string): Config => ({
  stores: option
    .replace('~', '')
    .split('+')
    .map((store) => store.replaceAll('_', ' ') as Reached),
  backup: option.endsWith('~'),
});

/** The value of `S3BackupMode` with which all source records are kept. */
const ALL: Readonly<Record<Reached, string>> = {
  S3: 'Enabled',
  Redshift: 'Enabled',
  'OpenSearch Service': 'AllDocuments',
  Splunk: 'AllEvents',
  'HTTP endpoint': 'AllData',
};

function inputOf({ stores, backup }: Config): object {
  const parts = stores.flatMap((store) =>
    Object.entries(REACHED[store]).map(([member, config]) => {
      const bucket = { RoleARN: 'arn:aws:iam::111122223333:role/delivery', BucketARN: 'arn:aws:s3:::raw' };
      const more = ALL[store] === 'Enabled' ? { S3BackupConfiguration: bucket } : {};
      return [member, backup ? { ...config, S3BackupMode: ALL[store], ...more } : config] as const;
    }),
  );
  return { DeliveryStreamName: 'delivery', ...Object.fromEntries(parts) };
}

/** Which configurations a new Firehose stream may have. */
export const accepted: Direction<Accepted> = {
  draw(rng, { level }) {
    const one = (): Config => ({
      stores: [rng.pick(REACHED_STORES)],
      backup: level > 1 && rng.int(0, 1) === 0,
    });
    const two = (): Config => ({
      stores: rng.sample(REACHED_STORES, level === 3 && rng.int(0, 2) === 0 ? 3 : 2),
      backup: false,
    });
    const configs =
      rng.int(0, 1) === 0 ? [one(), one(), two(), two(), two()] : [one(), one(), one(), two(), two()];
    return new Set(configs.map(optionOf)).size === configs.length ? { configs } : undefined;
  },
  variant: ({ configs }) => configs.map(optionOf).sort().join('|'),
  ask({ configs }) {
    const key = configs.filter(({ stores }) => stores.length === 1).map(optionOf);
    const wrong = configs.filter(({ stores }) => stores.length > 1);
    return {
      kind: 'multiple',
      options: configs.map(optionOf),
      key,
      beliefs: Object.fromEntries(
        wrong.map((config) => [optionOf(config), 'a-stream-takes-two-destinations']),
      ),
    };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    run: (world, option) => world.ask('firehose.CreateDeliveryStream', inputOf(configOf(option))).ok,
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} An engineer plans how the ${things} shall be delivered. Each line below is what one call of \`CreateDeliveryStream\` would configure. Which of the calls are accepted?`,
      option: (id) => says(configOf(id), 'en'),
      reason: (id) =>
        configOf(id).stores.length > 1
          ? 'A Firehose stream has exactly one destination; the call is refused.'
          : configOf(id).backup
            ? 'This is one destination; the bucket beside it is a backup, not a second one.'
            : 'One supported destination is what a Firehose stream has.',
      explanation: () =>
        'Each Firehose stream has exactly one destination. An S3 bucket for source records may stand beside it; further stores take further streams.',
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 엔지니어가 데이터를 어떻게 전송할지 정하고 있습니다. 아래의 각 줄은 \`CreateDeliveryStream\` 호출 하나로 설정할 내용입니다. 받아들여지는 호출은 무엇입니까?`,
      option: (id) => says(configOf(id), 'ko'),
      reason: (id) =>
        configOf(id).stores.length > 1
          ? 'Firehose 스트림 하나의 대상은 정확히 하나이므로 호출이 거부됩니다.'
          : configOf(id).backup
            ? '대상은 하나이고, 그 옆의 버킷은 두 번째 대상이 아니라 백업입니다.'
            : '지원되는 대상 하나를 정한 올바른 설정입니다.',
      explanation: () =>
        'Firehose 스트림의 대상은 정확히 하나입니다. 원본 레코드를 남길 S3 버킷을 옆에 둘 수는 있지만, 저장소가 더 있으면 스트림을 더 만들어야 합니다.',
    },
  },
};

function says({ stores, backup }: Config, locale: 'en' | 'ko'): string {
  const names = stores.map((store) => nameOf(store, locale));
  if (locale === 'ko')
    return backup ? `대상 ${names[0]}, 원본 레코드는 S3에 백업` : `대상 ${names.join(', ')}`;
  return backup
    ? `Destination: ${names[0]}, with source records backed up in S3`
    : `Destination${names.length > 1 ? 's' : ''}: ${names.join(' and ')}`;
}
