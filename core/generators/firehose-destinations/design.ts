import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { fromDataStream, makeFirehose } from '../proof-by-simulation/firehoses';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeStream } from '../proof-by-simulation/streams';
import { joined, REACHED, REACHED_STORES, type Reached } from './stores';

interface Design {
  stores: readonly [Reached, Reached];
}

const WAYS = ['two', 'one', 'update', 'chain'] as const;
const BELIEFS = {
  one: 'a-stream-takes-two-destinations',
  update: 'update-adds-a-destination',
  chain: 'a-firehose-reads-another',
};

function build(world: Simulation, way: string, [first, second]: Design['stores']): void {
  const source = fromDataStream();
  if (way === 'one') {
    world.ask('firehose.CreateDeliveryStream', {
      DeliveryStreamName: 'both',
      ...source,
      ...REACHED[first],
      ...REACHED[second],
    });
    return;
  }
  makeFirehose(world, 'first', { ...source, ...REACHED[first] });
  if (way === 'two') makeFirehose(world, 'second', { ...source, ...REACHED[second] });
  if (way === 'update')
    world.ask('firehose.UpdateDestination', {
      DeliveryStreamName: 'first',
      CurrentDeliveryStreamVersionId: '1',
      DestinationId: 'destinationId-000000000001',
      ...updateOf(second),
    });
  if (way === 'chain')
    world.ask('firehose.CreateDeliveryStream', {
      DeliveryStreamName: 'second',
      ...fromDataStream('arn:aws:firehose:us-east-1:111122223333:deliverystream/first'),
      ...REACHED[second],
    });
}

/** The same destination as an update says it. */
const updateOf = (store: Reached): object =>
  Object.fromEntries(
    Object.entries(REACHED[store]).map(([member, config]) => {
      const { S3Configuration: bucket, ...rest } = config as { S3Configuration?: object };
      return [member.replace('Configuration', 'Update'), bucket ? { ...rest, S3Update: bucket } : rest];
    }),
  );

/** The kinds of destinations that streams of the account have. */
function kinds(world: Simulation): readonly string[] {
  return ['first', 'second', 'both'].flatMap((name) => {
    const found = world.peek<{ DeliveryStreamDescription: { Destinations: readonly object[] } }>(
      'firehose.DescribeDeliveryStream',
      { DeliveryStreamName: name },
    );
    return (found?.DeliveryStreamDescription.Destinations ?? []).flatMap((each) => Object.keys(each));
  });
}

const has = (found: readonly string[], store: Reached): boolean =>
  Object.keys(REACHED[store]).some((member) =>
    found.includes(member.replace('Configuration', 'Description')),
  );

/** How the same data gets into two stores. */
export const design: Direction<Design> = {
  draw(rng) {
    const [first, second] = rng.sample(
      REACHED_STORES.filter((store) => store !== 'S3'),
      2,
    );
    return first && second ? { stores: [first, second] } : undefined;
  },
  variant: ({ stores }) => stores.join(),
  ask: () => ({ kind: 'single', options: WAYS, key: 'two', beliefs: BELIEFS }),
  check: {
    by: 'simulation',
    start: (world) => makeStream(world),
    run(world, way, { stores }) {
      build(world, way, stores);
      world.look();
      const found = kinds(world);
      return stores.every((store) => has(found, store));
    },
  },
  words: {
    en: {
      stem: ({ stores }, { who, things }) =>
        `${who} Producers write the ${things} to a Kinesis data stream. Every record has to get, by managed delivery and with the LEAST effort, to ${joined(stores, 'en')}. What has to be set up?`,
      option: (id) =>
        textFor(id, {
          two: 'Two Firehose streams, each with the data stream as its source and one destination',
          one: 'One Firehose stream with the data stream as its source and with both destinations',
          update: 'One Firehose stream, to which `UpdateDestination` adds the second destination later',
          chain: 'Two Firehose streams in a row, the second of which has the first one as its source',
        }),
      reason: (id) =>
        textFor(id, {
          two: 'Both streams read the data stream, each for itself, and each has its one destination.',
          one: 'A call with two destinations is refused: a Firehose stream has exactly one.',
          update: 'An update changes the one destination that there is; it never adds a second one.',
          chain: 'A Firehose stream cannot be the source of another one.',
        }),
      explanation: () =>
        'Several stores take several Firehose streams. With a data stream in front they are independent consumers, and producers write each record once.',
    },
    ko: {
      stem: ({ stores }, { who }) =>
        `${who} 생산자는 Kinesis 데이터 스트림에 데이터를 씁니다. 모든 레코드를 관리형 전송으로, 최소한의 노력으로 다음 두 곳에 보내야 합니다: ${joined(stores, 'ko')}. 무엇을 만들어야 합니까?`,
      option: (id) =>
        textFor(id, {
          two: '데이터 스트림을 원본으로, 대상을 하나씩 정한 Firehose 스트림 두 개',
          one: '데이터 스트림을 원본으로, 두 대상을 모두 정한 Firehose 스트림 하나',
          update: '나중에 `UpdateDestination`으로 두 번째 대상을 더하는 Firehose 스트림 하나',
          chain: '첫째를 둘째의 원본으로 삼아 차례로 이은 Firehose 스트림 두 개',
        }),
      reason: (id) =>
        textFor(id, {
          two: '두 스트림이 저마다 데이터 스트림을 읽고, 각각 대상이 하나씩 있습니다.',
          one: '대상이 둘인 호출은 거부됩니다. Firehose 스트림의 대상은 정확히 하나입니다.',
          update: '업데이트는 하나뿐인 대상을 고칠 뿐 두 번째 대상을 더하지 않습니다.',
          chain: 'Firehose 스트림은 다른 Firehose 스트림의 원본이 될 수 없습니다.',
        }),
      explanation: () =>
        '저장소가 여럿이면 Firehose 스트림도 여럿 만듭니다. 데이터 스트림을 앞에 두면 서로 독립된 소비자가 되고, 생산자는 레코드를 한 번만 씁니다.',
    },
  },
};
