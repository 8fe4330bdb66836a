import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { drawFaulty } from './accepted';
import {
  BELIEFS,
  destinationOf,
  FAULTS,
  type Fault,
  faultIn,
  idOf,
  leastMib,
  reasonFor,
  requestOf,
  type Settings,
} from './settings';

interface Mend {
  refused: Settings;
  fault: Fault;
  /** Named by the fault that each mends. */
  changes: readonly Fault[];
  least: number;
}

const OFFERED = 4;

/** The settings after the change that mends a fault. */
function changed(refused: Settings, fault: Fault, least: number): Settings {
  switch (fault) {
    case 'compressed':
      return { ...refused, compression: 'UNCOMPRESSED' };
    case 'small':
      return { ...refused, size: least };
    case 'no-key':
      return { ...refused, key: true };
    case 'no-query':
      return { ...refused, query: true };
    case 'not-enabled':
      return { ...refused, partition: true };
  }
}

const json = ({ refused }: Mend): string =>
  `\`\`\`json\n${JSON.stringify(destinationOf(refused), null, 2)}\n\`\`\``;

/** Which change makes refused settings acceptable. */
export const mend: Direction<Mend> = {
  draw(rng, { limits }) {
    const least = leastMib(limits);
    const fault = rng.pick(FAULTS);
    const others = FAULTS.filter((each) => each !== fault);
    const refused = drawFaulty(rng, least, fault);
    // Every change offered has to change something, or it would be struck out at once.
    const possible = others.filter((each) => idOf(changed(refused, each, least)) !== idOf(refused));
    const filled = [
      ...rng.shuffle(possible),
      ...rng.shuffle(others.filter((each) => !possible.includes(each))),
    ];
    return { refused, fault, changes: [fault, ...filled.slice(0, OFFERED - 1)], least };
  },
  variant: ({ refused, changes }) => `${idOf(refused)}|${[...changes].sort()}`,
  ask({ refused, changes, least }) {
    const key = faultIn(refused, least) ?? '';
    const wrong = changes.filter((each) => each !== key);
    return {
      kind: 'single',
      options: changes,
      key,
      beliefs: recordOf(wrong, () => BELIEFS[key as Fault]),
    };
  },
  check: {
    by: 'simulation',
    // Were these settings not refused, the name would be taken. A lab starts with nothing that fails.
    start: (world, { refused }) => void world.peek('firehose.CreateDeliveryStream', requestOf(refused)),
    alike: ({ refused }, change) => `firehose-conversion/${idOf(refused)}/${change}`,
    run: (world, change, { refused, least }) =>
      world.ask('firehose.CreateDeliveryStream', requestOf(changed(refused, change as Fault, least))).ok,
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} \`CreateDeliveryStream\` refuses the settings of the exhibit for a Firehose stream that delivers the ${things} to an S3 bucket. The ARNs of role and bucket, left out here, are in order. Which change alone makes the call acceptable?`,
      exhibits: (q) => [{ title: 'ExtendedS3DestinationConfiguration', body: json(q) }],
      option: (id, { least }) =>
        textFor(id, {
          compressed: 'Set `CompressionFormat` to `UNCOMPRESSED`.',
          small: `Set \`SizeInMBs\` of the buffering hints to ${least}.`,
          'no-key': 'Name a key with `partitionKeyFromQuery` in `Prefix`.',
          'no-query': 'Add a `MetadataExtraction` processor with a jq query.',
          'not-enabled': 'Set `DynamicPartitioningConfiguration` to enabled.',
        }),
      reason: (id, { fault, least }) => {
        const why = reasonFor(fault, least, 'en');
        return id === fault ? why : `This leaves the fault. ${why}`;
      },
      explanation: ({ fault, least }) =>
        `${reasonFor(fault, least, 'en')} Everything else in these settings goes together.`,
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} \`CreateDeliveryStream\`이 ${thing} 데이터를 S3 버킷으로 전송할 Firehose 스트림의 설정(자료)을 거부합니다. 여기서 생략한 역할과 버킷의 ARN은 올바릅니다. 그것만 바꾸어도 호출이 받아들여지는 변경은 무엇입니까?`,
      exhibits: (q) => [{ title: 'ExtendedS3DestinationConfiguration', body: json(q) }],
      option: (id, { least }) =>
        textFor(id, {
          compressed: '`CompressionFormat`을 `UNCOMPRESSED`로 정합니다.',
          small: `버퍼링 힌트의 \`SizeInMBs\`를 ${withParticle(String(least), '으로/로')} 정합니다.`,
          'no-key': '`Prefix`에 `partitionKeyFromQuery`로 키를 넣습니다.',
          'no-query': 'jq 쿼리가 든 `MetadataExtraction` 프로세서를 더합니다.',
          'not-enabled': '`DynamicPartitioningConfiguration`을 켭니다.',
        }),
      reason: (id, { fault, least }) => {
        const why = reasonFor(fault, least, 'ko');
        return id === fault ? why : `이렇게 해도 문제가 남습니다. ${why}`;
      },
      explanation: ({ fault, least }) =>
        `${reasonFor(fault, least, 'ko')} 나머지 설정은 함께 쓸 수 있습니다.`,
    },
  },
};
