import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import { AILMENTS, type Question, REMEDIES } from './draw';
import { allowed, loadsOf } from './solve';

const bytes = (size: number): string =>
  size % 1024 === 0 ? `${figure(size / 1024)} KiB` : `${figure(size)}바이트`;
const mib = (size: number): string => `${figure(size / 1024 / 1024)} MiB/s`;
const kibs = (size: number): string => `${figure(size / 1024)} KiB/s`;
const name = (shard: number): string => `\`shardId-${String(shard).padStart(12, '0')}\``;

function table(q: Question): string {
  const rows = loadsOf(q).map(
    (load, shard) => `| ${name(shard)} | ${figure(load.records)} | ${figure(load.bytes / 1024)} |`,
  );
  return `| 샤드 | 초당 레코드 수 | 초당 KiB |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

const AILMENT_TEXT: Readonly<Record<number, string>> = {
  [AILMENTS.heavyKey]:
    '파티션 키 하나가 혼자서 샤드 하나가 받을 수 있는 초당 MiB를 넘으며, 그 레코드의 순서는 중요하지 않습니다. 다른 샤드는 거의 놀고 있습니다.',
  [AILMENTS.tinyRecords]:
    '파티션 키 하나에 아주 작은 레코드가 초당 수천 개씩 몰리지만, 모두 합쳐도 샤드의 바이트 한도에는 한참 못 미칩니다. 레코드의 순서는 지켜야 합니다. 다른 샤드는 거의 놀고 있습니다.',
  [AILMENTS.evenLoad]:
    '파티션 키 수천 개가 큰 레코드를 고르게 나누지만, 모든 샤드가 바이트 한도를 넘습니다. 키마다 레코드의 순서는 지켜야 합니다.',
};

function ask(q: Question): string {
  switch (q.direction) {
    case 'refused':
      return `스트림은 프로비저닝 모드이고 샤드가 ${q.shards}개 있습니다. 갑자기 파티션 키 하나에 파티션 키를 포함해 ${bytes(q.size)}인 레코드가 초당 ${figure(q.rate)}개씩 몰립니다. 그 샤드에 다른 부하는 없습니다.\n\n이 가운데 샤드가 거부하는 레코드는 초당 몇 개입니까?`;
    case 'suffixes':
      return `스트림은 프로비저닝 모드이고 샤드가 ${q.shards}개 있습니다. 파티션 키 하나에 파티션 키를 포함해 ${bytes(q.size)}인 레코드가 초당 ${figure(q.rate)}개씩 몰립니다. 개발자는 키 뒤에 번호를 붙여 레코드가 여러 키에 고르게 나뉘게 하고, 각 키는 다른 부하가 없는 샤드에 놓입니다.\n\n서로 다른 번호가 최소 몇 개 필요합니까?`;
    case 'stream-limit':
      return `스트림은 프로비저닝 모드이고 샤드가 ${q.shards}개 있습니다. 모든 레코드는 파티션 키를 포함해 ${bytes(q.size)}입니다. 파티션 키 하나가 레코드의 ${q.share}퍼센트를 차지하며 샤드 하나를 혼자 쓰고, 나머지는 다른 샤드에 고르게 나뉩니다.\n\n그 키의 샤드가 스로틀링되기 전까지 스트림 전체는 초당 레코드를 몇 개 받을 수 있습니까?`;
    case 'hot-shard-load':
      return `스트림에는 샤드가 ${q.shards}개 있고 레코드가 초당 ${figure(q.rate)}개 들어옵니다. 파티션 키 하나가 그 ${q.share}퍼센트를 차지합니다. 다른 키는 그 키의 샤드를 포함한 모든 샤드에 고르게 나뉩니다.\n\n그 키의 샤드에는 초당 레코드가 몇 개 들어옵니까?`;
    case 'aggregation':
      return `파티션 키 하나에 ${q.size}바이트짜리 사용자 레코드가 초당 ${figure(q.rate)}개 들어오고, 순서를 지켜야 하므로 한 샤드에 머물러야 합니다. 생산자는 사용자 레코드 여러 개를 Kinesis 레코드 하나로 묶으며, 묶으면서 늘어나는 크기는 무시할 수 있습니다.\n\n샤드가 스로틀링되지 않으려면 Kinesis 레코드 하나에 사용자 레코드를 최소 몇 개 담아야 합니까?`;
    case 'which-shard':
      return `향상된 샤드 수준 지표에 나타난 부하는 다음과 같습니다.\n\n${table(q)}\n\n생산자를 스로틀링하는 샤드는 어느 것입니까?`;
    case 'remedy':
      return `PutRecord가 ProvisionedThroughputExceededException으로 자주 실패합니다. 스트림은 프로비저닝 모드이고 샤드가 ${q.shards}개 있습니다. ${AILMENT_TEXT[q.ailment]}\n\n어떤 변경이 문제를 해결합니까?`;
  }
}

const REMEDY_TEXT: Readonly<Record<number, string>> = {
  [REMEDIES.suffix]: '부하가 큰 파티션 키 뒤에 무작위 번호를 붙입니다.',
  [REMEDIES.aggregate]: '사용자 레코드 여럿을 Kinesis 레코드 하나로 묶습니다.',
  [REMEDIES.addShards]: 'UpdateShardCount로 샤드 수를 늘립니다.',
  [REMEDIES.fanOut]: '모든 소비자를 저마다 향상된 팬아웃 소비자로 등록합니다.',
  [REMEDIES.retention]: '스트림에 쌓이는 레코드의 보존 기간을 지금보다 더 늘립니다.',
  [REMEDIES.retryAtOnce]: '거부된 호출을 성공할 때까지 쉬지 않고 되풀이합니다.',
};

export const KO: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'which-shard':
        return name(value - 1);
      case 'remedy':
        return REMEDY_TEXT[value] ?? '';
      case 'suffixes':
      case 'aggregation':
        return `${figure(value)}개`;
      default:
        return `초당 ${figure(value)}개`;
    }
  },
  slips: {
    'byte-limit-ignored': (q) =>
      `초당 레코드 ${figure(q.maxRecords)}개만 보았습니다. 샤드는 바이트도 ${mib(q.maxBytes)}까지만 받습니다.`,
    'record-limit-ignored': (q) =>
      `바이트만 보았습니다. 샤드는 초당 레코드도 ${figure(q.maxRecords)}개까지만 받습니다.`,
    'accepted-instead-of-refused': () => '샤드가 받아들이는 레코드의 수입니다.',
    'every-record-refused': () =>
      '스로틀링된 샤드는 아무것도 받지 않는다고 보았습니다. 한도 안의 레코드는 계속 받습니다.',
    'read-limit-for-writes': () => '샤드의 읽기 처리량으로 계산했습니다. 읽기 처리량은 두 배입니다.',
    'both-limits-added': () => '두 한도의 결과를 더했습니다. 더 빠듯한 쪽이 혼자 결정합니다.',
    'load-spread-over-shards': (q) =>
      `부하를 샤드 ${q.shards}개로 나누었습니다. 키 하나는 샤드 하나에 놓입니다.`,
    'half-of-the-excess': () => '넘치는 양을 반으로 나누었습니다.',
    'excess-counted-twice': () => '넘치는 양을 두 번 세었습니다.',
    'half-limit-for-safety': () => '한도를 절반만 썼습니다. 문제에는 그런 요구가 없습니다.',
    'rounded-down': (_q, value) => `${figure(value)}개로는 모자랍니다. 결과는 올림합니다.`,
    'original-key-counted-too': () => '더는 쓰지 않는 원래 키의 몫을 더했습니다.',
    'one-suffix-per-shard': (q) => `샤드 ${q.shards}개마다 번호를 하나씩 두었습니다. 더 적어도 됩니다.`,
    'doubled-for-safety': () => '여유를 두려고 두 배로 했습니다. 최솟값을 물었습니다.',
    'two-suffixes-split-anything': () => '둘로 나누면 언제나 충분하다고 보았습니다.',
    'shards-times-limit': (q) => `샤드 ${q.shards}개를 곱했습니다. 다른 샤드는 뜨거운 샤드를 돕지 못합니다.`,
    'one-shard-only': () => '스트림 전체가 아니라 핫 키의 샤드가 받는 양입니다.',
    'share-multiplied': (q) => `나누어야 할 곳에서 ${q.share}퍼센트를 곱했습니다.`,
    'other-keys-only': () => '다른 키의 비율로 나누었습니다.',
    'share-of-the-whole-stream': (q) => `샤드 ${q.shards}개가 받는 양의 ${q.share}퍼센트를 썼습니다.`,
    'other-keys-forgotten': () => '핫 키만 세었습니다. 그 샤드에는 다른 키의 몫도 있습니다.',
    'even-spread-assumed': () => '레코드를 모두 고르게 나누었습니다. 키 하나는 샤드 하나에 놓입니다.',
    'only-other-keys-counted': () => '다른 키의 몫만 세었습니다.',
    'average-added-to-the-hot-key': () =>
      '스트림 전체의 평균을 더했습니다. 거기에는 핫 키가 이미 들어 있습니다.',
    'other-keys-avoid-the-hot-shard': () => '다른 키를 나머지 샤드에만 나누었습니다.',
    'shard-limit-as-load': () => '부하가 아니라 샤드의 한도입니다.',
    'everything-on-one-shard': () => '모든 레코드를 샤드 하나에 두었습니다.',
    'other-keys-all-on-it': () => '다른 키 전체의 부하입니다.',
    'hot-key-spread-over-shards': () => '핫 키를 모든 샤드에 나누었습니다. 키 하나는 샤드 하나에 놓입니다.',
    'one-more-for-safety': () => '여유로 하나를 더했습니다. 최솟값을 물었습니다.',
    'as-large-as-possible': (q) =>
      `${figure(q.maxBytes / 1024 / 1024)} MiB에 들어가는 만큼 묶었습니다. 훨씬 적어도 됩니다.`,
    'batch-size-as-limit': (q) =>
      `PutRecords 호출의 한도인 ${figure(q.maxRecords / 2)}개로 계산했습니다. 샤드는 초당 ${figure(q.maxRecords)}개를 받습니다.`,
    'bytes-decide': () => '바이트를 보았는데 바이트는 한도 안입니다. 넘는 것은 레코드 수입니다.',
    'excess-only': () => '한도를 넘는 레코드만 묶었습니다.',
    'half-of-the-records': () => '필요한 수의 절반만 묶었습니다.',
    'ten-per-record': () => 'SQS 일괄 처리의 크기인 10개를 썼습니다.',
    'record-size-in-kib': () => '레코드마다 1 KiB를 채웠습니다. 결정하는 것은 초당 레코드 수입니다.',
    'most-records-throttle': () => '레코드가 많지만 두 한도를 모두 지킵니다.',
    'most-bytes-throttle': () => '바이트가 많지만 두 한도를 모두 지킵니다.',
    'limits-share-one-budget': () => '두 값이 모두 높지만 한도는 따로 적용되고, 어느 쪽도 넘지 않습니다.',
    'busy-means-throttled': () => '바쁘지만 두 한도를 모두 지킵니다.',
    'more-shards-cure-a-hot-key': () => '샤드가 아무리 많아도 키 하나는 샤드 하나에 머뭅니다.',
    'fan-out-helps-writes': () =>
      '향상된 팬아웃은 소비자의 읽기 처리량을 늘립니다. 여기서 막히는 것은 쓰기입니다.',
    'retention-adds-capacity': () =>
      '보존 기간은 레코드를 얼마나 오래 읽을 수 있는지를 정합니다. 쓰기 한도는 그대로입니다.',
    'immediate-retry': () => '곧바로 재시도하면 한도를 넘은 샤드에 부하를 더합니다.',
    'suffix-keeps-order': () =>
      '번호를 붙이면 키가 여러 샤드로 흩어지는데, 순서는 한 샤드 안에서만 지켜집니다.',
    'suffix-adds-capacity': () => '부하는 이미 고릅니다. 키를 바꾸어도 달라지지 않고, 키별 순서만 잃습니다.',
    'aggregation-saves-bytes': () =>
      '묶으면 레코드 수는 줄지만 바이트는 줄지 않습니다. 넘치는 것은 바이트입니다.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'refused':
        return `샤드는 초당 레코드 ${figure(q.rate)}개 중 ${figure(allowed(q))}개를 받습니다.`;
      case 'suffixes':
        return `키 ${figure(value)}개가 저마다 샤드의 두 한도를 지킵니다.`;
      case 'stream-limit':
        return `그 ${q.share}퍼센트가 샤드 하나가 받는 초당 ${figure(allowed(q))}개입니다.`;
      case 'hot-shard-load':
        return `핫 키 전부와, 나머지를 ${q.shards}등분한 것 하나입니다.`;
      case 'aggregation':
        return `초당 Kinesis 레코드 ${figure(q.rate)} / ${figure(value)}개는 ${figure(q.maxRecords)}개를 넘지 않습니다.`;
      case 'which-shard': {
        const load = loadsOf(q)[value - 1];
        return load && load.records > q.maxRecords
          ? `초당 레코드 ${figure(load.records)}개로 ${figure(q.maxRecords)}개를 넘습니다.`
          : `${withParticle(kibs(load?.bytes ?? 0), '으로/로')} ${withParticle(kibs(q.maxBytes), '을/를')} 넘습니다.`;
      }
      case 'remedy':
        return RIGHT[q.ailment] ?? '';
    }
  },
  explanation: (q, value) => explain(q, value),
};

const RIGHT: Readonly<Record<number, string>> = {
  [AILMENTS.heavyKey]: '키 하나 대신 여러 키를 쓰면 레코드가 여러 샤드로 나뉩니다.',
  [AILMENTS.tinyRecords]: '레코드를 묶어 수를 줄이면 레코드 수 한도를 지키면서 한 샤드에서 순서도 지킵니다.',
  [AILMENTS.evenLoad]: '키가 많고 모든 샤드가 가득 찼으므로, 샤드를 늘리면 부하를 받을 수 있습니다.',
};

function explain(q: Question, value: number): string {
  const shard = `샤드는 초당 레코드 ${figure(q.maxRecords)}개와 ${mib(q.maxBytes)} 중 먼저 닿는 한도까지 받습니다.`;
  const here = `${bytes(q.size)}에서 바이트로는 초당 $\\lfloor ${texFigure(q.maxBytes)} / ${texFigure(q.size)} \\rfloor = ${texFigure(Math.floor(q.maxBytes / q.size))}$개이므로 한도는 ${figure(allowed(q))}개입니다.`;
  switch (q.direction) {
    case 'refused':
      return `${shard} ${here} 키 하나의 레코드는 모두 한 샤드로 가므로 $${texFigure(q.rate)} - ${texFigure(allowed(q))} = ${texFigure(value)}$개가 거부됩니다.`;
    case 'suffixes':
      return `${shard} 레코드 수로는 $${texFigure(q.rate)} / ${texFigure(q.maxRecords)} = ${texFigure(q.rate / q.maxRecords)}$, 바이트로는 $${texFigure(q.rate)} \\times ${texFigure(q.size)} / ${texFigure(q.maxBytes)} = ${texFigure((q.rate * q.size) / q.maxBytes)}$입니다. 큰 쪽을 올림하면 ${value}개입니다.`;
    case 'stream-limit':
      return `${shard} ${here} 이것이 스트림의 ${q.share}퍼센트이므로 $${texFigure(allowed(q))} / ${q.share / 100} = ${texFigure((allowed(q) * 100) / q.share)}$, 내림하면 초당 ${figure(value)}개입니다. 샤드를 모두 합치면 더 받을 수 있어도 그렇습니다.`;
    case 'hot-shard-load':
      return `핫 키는 $${texFigure(q.rate)} \\times ${q.share / 100} = ${texFigure((q.rate * q.share) / 100)}$개, 나머지는 $${texFigure(q.rate)} \\times ${(100 - q.share) / 100} / ${q.shards} = ${texFigure((q.rate * (100 - q.share)) / 100 / q.shards)}$개입니다. 합치면 ${figure(value)}개이고, 한도는 ${figure(q.maxRecords)}개입니다.`;
    case 'aggregation':
      return `바이트는 초당 ${figure(q.maxBytes)} 중 $${texFigure(q.rate)} \\times ${q.size} = ${texFigure(q.rate * q.size)}$이므로 문제가 없습니다. 넘는 것은 레코드 수입니다. $\\lceil ${texFigure(q.rate)} / ${texFigure(q.maxRecords)} \\rceil = ${value}$개씩 묶습니다.`;
    case 'which-shard':
      return `${shard} 샤드마다 두 한도를 따로 재며, 비어 있는 샤드가 가득 찬 샤드를 돕지 못합니다. 한도를 넘는 것은 ${name(value - 1)}뿐입니다.`;
    case 'remedy':
      return `${RIGHT[q.ailment] ?? ''} 그때까지는 지수 백오프로 재시도하며 버팁니다.`;
  }
}
