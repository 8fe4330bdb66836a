import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { byBytes, byReaders, byRecords, consumersByBytes } from './solve';

const mib = (kib: number): string => `${figure(kib / 1024)} MiB/s`;
const flow = ({ rate, size }: Question): number => rate * size;

function load({ rate, size }: Question): string {
  return `생산자는 파티션 키를 포함해 ${figure(size)} KiB인 레코드를 초당 ${figure(rate)}개 보내며, 키 덕분에 부하는 모든 샤드에 고르게 나뉩니다.`;
}

function ask(q: Question): string {
  switch (q.direction) {
    case 'write-load':
      return `${load(q)} 스트림은 프로비저닝 모드입니다.\n\n스로틀링 없이 이 쓰기를 받으려면 샤드가 최소 몇 개 필요합니까?`;
    case 'shared-readers':
      return `${load(q)} 향상된 팬아웃을 쓰지 않는 애플리케이션 ${figure(q.shared)}개가 저마다 모든 레코드를 읽습니다. 스트림은 프로비저닝 모드입니다.\n\n생산자와 소비자를 모두 감당하려면 샤드가 최소 몇 개 필요합니까?`;
    case 'enhanced-readers':
      return `${load(q)} 애플리케이션 ${figure(q.enhanced)}개가 향상된 팬아웃 소비자로 등록되어 저마다 모든 레코드를 읽습니다.\n\n생산자와 소비자를 모두 감당하려면 샤드가 최소 몇 개 필요합니까?`;
    case 'mixed-readers':
      return `${load(q)} 표준 읽기 처리량을 나눠 쓰는 애플리케이션 ${figure(q.shared)}개와 향상된 팬아웃을 쓰는 애플리케이션 ${figure(q.enhanced)}개가 저마다 모든 레코드를 읽습니다.\n\n생산자와 소비자를 모두 감당하려면 샤드가 최소 몇 개 필요합니까?`;
    case 'highest-rate':
      return `스트림은 프로비저닝 모드이고 샤드가 ${figure(q.shards)}개 있습니다. 모든 레코드는 파티션 키를 포함해 ${figure(q.size)} KiB이고, 키 덕분에 부하는 고르게 나뉩니다.\n\n생산자는 스로틀링 없이 초당 레코드를 최대 몇 개 쓸 수 있습니까?`;
    case 'most-consumers':
      return `스트림에는 샤드가 ${figure(q.shards)}개 있습니다. ${load(q)} 각 소비자 애플리케이션은 향상된 팬아웃 없이 모든 레코드를 읽고, 샤드마다 초당 한 번 GetRecords를 호출합니다.\n\n이런 애플리케이션은 최대 몇 개까지 스트림을 읽을 수 있습니까?`;
    case 'polling-interval':
      return `스트림에는 샤드가 ${figure(q.shards)}개 있습니다. 향상된 팬아웃을 쓰지 않는 애플리케이션 ${figure(q.shared)}개가 같은 고정 간격으로 모든 샤드를 폴링합니다.\n\nGetRecords 호출이 호출 횟수 한도를 넘지 않는 가장 짧은 간격은 몇 밀리초입니까?`;
  }
}

export const KO: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (direction === 'highest-rate') return `초당 ${figure(value)}개`;
    if (direction === 'polling-interval') return `${figure(value)} ms`;
    return direction === 'most-consumers' ? `애플리케이션 ${figure(value)}개` : `샤드 ${figure(value)}개`;
  },
  slips: {
    'record-limit-ignored': (q) =>
      `바이트만 보았습니다. 샤드는 초당 레코드도 ${figure(q.writeRecords)}개까지만 받습니다.`,
    'byte-limit-ignored': (q) => `레코드 수만 보았습니다. 샤드는 바이트도 ${mib(q.writeKib)}까지만 받습니다.`,
    'both-limits-added': () =>
      '두 한도에서 나온 값을 더했습니다. 한도는 나란히 적용되며 더 빠듯한 쪽이 혼자 결정합니다.',
    'rounded-down': (_q, value) => `샤드 ${figure(value)}개로는 넘칩니다. 결과는 내림이 아니라 올림합니다.`,
    'rounded-up': (_q, value) =>
      `애플리케이션이 ${figure(value)}개면 마지막 하나가 한도를 넘습니다. 결과는 내림합니다.`,
    'one-spare-shard': (q) =>
      q.direction === 'highest-rate'
        ? '샤드 하나를 예비로 남겼습니다. 문제에는 그런 요구가 없습니다.'
        : '샤드 하나를 예비로 더했습니다. 문제는 최소 개수를 묻습니다.',
    'read-limit-for-writes': (q) =>
      `샤드당 ${withParticle(mib(q.readKib), '을/를')} 썼습니다. 그것은 읽기 한도이고, 쓰기 한도는 ${mib(q.writeKib)}입니다.`,
    'write-limit-for-reads': (q) =>
      `읽기에 샤드당 ${withParticle(mib(q.writeKib), '을/를')} 썼습니다. 그것은 쓰기 한도이고, 샤드는 읽기를 나눠 쓰는 소비자들에게 ${withParticle(mib(q.readKib), '을/를')} 내줍니다.`,
    'average-of-both-limits': () => '두 한도의 평균을 냈습니다. 더 빠듯한 쪽이 결정합니다.',
    'doubled-for-safety': () => '여유를 두려고 두 배로 했습니다. 문제는 최소 개수를 묻습니다.',
    'batch-size-as-rate': (q) =>
      `샤드당 초당 ${figure(q.writeRecords / 2)}개로 보았습니다. 그 수는 PutRecords 호출 한 번의 한도이지 샤드의 한도가 아닙니다.`,
    'mb-mib-confused': () => '1,000 KiB로 나누었습니다. MiB는 1,024 KiB입니다.',
    'megabits-for-megabytes': () => '한도를 메가비트로 여겨 8로 나누었습니다. 한도의 단위는 바이트입니다.',
    'read-fan-out-forgotten': (q) =>
      `쓰기만 따졌습니다. 애플리케이션 ${figure(q.shared)}개가 샤드당 ${withParticle(mib(q.readKib), '을/를')} 나눠 쓰므로 레코드마다 ${figure(q.shared)}번씩 읽힙니다.`,
    'write-and-read-added': () =>
      '쓰기용 샤드와 읽기용 샤드를 더했습니다. 같은 샤드가 둘 다 맡으며 더 큰 쪽이 결정합니다.',
    'shard-set-per-consumer': () =>
      '애플리케이션마다 샤드를 따로 두었습니다. 모든 애플리케이션이 같은 샤드를 읽습니다.',
    'producer-counted-as-reader': () =>
      '생산자를 소비자 하나로 더 세었습니다. 쓰기에는 쓰기 한도가 따로 있습니다.',
    'one-consumer-missing': () => '첫 애플리케이션은 공짜로 읽는다고 보고 하나를 빠뜨렸습니다.',
    'enhanced-counted-as-shared': (q) =>
      `향상된 팬아웃 소비자가 공유 읽기 한도를 쓴다고 보았습니다. 이들에게는 저마다 샤드당 ${withParticle(mib(q.fanOutKib), '이/가')} 따로 있습니다.`,
    'one-shard-only': () => '샤드 하나의 한도입니다. 부하는 모든 샤드에 나뉩니다.',
    'call-limit-ignored': (q) =>
      `바이트만 보았습니다. 샤드는 GetRecords 호출도 초당 ${figure(q.readCalls)}번까지만 받습니다.`,
    'read-bytes-ignored': (q) =>
      `초당 호출 ${figure(q.readCalls)}번만 보았습니다. 이 소비자들이 한 샤드에서 함께 읽을 수 있는 양도 ${mib(q.readKib)}까지입니다.`,
    'call-limit-per-stream': (q) =>
      q.direction === 'polling-interval'
        ? `초당 ${figure(q.readCalls)}번의 호출을 샤드 ${figure(q.shards)}개에 나누었습니다. 샤드마다 그만큼씩 받습니다.`
        : `호출 ${figure(q.readCalls)}번에 샤드 수를 곱했습니다. 모든 애플리케이션이 모든 샤드를 폴링하므로 샤드가 늘어도 애플리케이션을 더 받지 못합니다.`,
    'one-consumer-per-shard': () =>
      '애플리케이션마다 샤드를 하나씩 주었습니다. 모든 애플리케이션이 모든 샤드를 읽습니다.',
    'kept-half-free': () => '한도의 절반을 비워 두었습니다. 문제에는 그런 요구가 없습니다.',
    'call-limit-per-consumer': (q) =>
      `애플리케이션마다 초당 ${figure(q.readCalls)}번을 주었습니다. 그 호출은 ${figure(q.shared)}개가 나눠 씁니다.`,
    'one-call-per-second-each': (q) =>
      `샤드당 초당 한 번만 호출한다고 보았습니다. 샤드는 초당 ${figure(q.readCalls)}번 받습니다.`,
    'limit-divided-by-consumers': (q) =>
      `1초를 애플리케이션 수로 나누었습니다(1,000 / ${figure(q.shared)}). 거꾸로입니다. 애플리케이션이 많을수록 저마다 더 드물게 폴링해야 합니다.`,
    'one-second-per-consumer-set': () => '애플리케이션 수와 상관없이 습관대로 1초를 골랐습니다.',
    'consumers-ignored-shards-counted': (q) =>
      `애플리케이션 ${figure(q.shared)}개가 아니라 샤드 ${figure(q.shards)}개를 세었습니다. 한도는 샤드마다 적용되므로 샤드 수는 상관없습니다.`,
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'highest-rate':
        return `샤드 ${figure(q.shards)}개의 한도 가운데 더 빠듯한 쪽이 초당 ${figure(value)}개를 허용합니다.`;
      case 'most-consumers':
        return `애플리케이션 ${figure(value)}개는 샤드당 ${mib(q.readKib)}와 초당 호출 ${figure(q.readCalls)}번을 모두 지키고, 하나 더 늘면 어깁니다.`;
      case 'polling-interval':
        return `${figure(value)} ms마다 ${figure(q.shared)}번이면 샤드마다 정확히 초당 ${figure(q.readCalls)}번입니다.`;
      default:
        return `샤드 ${figure(value)}개면 모든 한도를 지키고, 하나라도 줄이면 어느 한도를 어깁니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

const writes = (q: Question): string =>
  `바이트는 $${texFigure(q.rate)} \\times ${texFigure(q.size)}\\,\\text{KiB} = ${texFigure(flow(q) / 1024)}\\,\\text{MiB/s}$이므로 샤드당 ${mib(q.writeKib)}에서 ${figure(byBytes(q))}개, 레코드 수는 $${texFigure(q.rate)} / ${texFigure(q.writeRecords)}$이므로 ${figure(byRecords(q))}개입니다.`;

function explain(q: Question, value: number): string {
  switch (q.direction) {
    case 'write-load':
      return `${writes(q)} 더 큰 쪽인 ${figure(value)}개가 필요합니다.`;
    case 'enhanced-readers':
      return `${writes(q)} 읽기는 더 요구하지 않습니다. 향상된 팬아웃 소비자는 저마다 샤드당 ${mib(q.fanOutKib)}를 따로 받고, 이는 샤드가 받아들이는 양의 두 배입니다. 더 큰 쪽인 ${figure(value)}개가 필요합니다.`;
    case 'shared-readers':
    case 'mixed-readers': {
      const own =
        q.direction === 'mixed-readers'
          ? ' 향상된 팬아웃 소비자는 처리량이 따로 있으므로 세지 않습니다.'
          : '';
      return `${writes(q)} 공유 읽기는 $${texFigure(flow(q) / 1024)} \\times ${q.shared} = ${texFigure((flow(q) * q.shared) / 1024)}\\,\\text{MiB/s}$이므로 샤드당 ${mib(q.readKib)}에서 ${figure(byReaders(q))}개입니다.${own} 가장 큰 쪽인 ${figure(value)}개가 필요합니다.`;
    }
    case 'highest-rate':
      return `레코드 수로는 초당 $${q.shards} \\times ${texFigure(q.writeRecords)} = ${texFigure(q.shards * q.writeRecords)}$개, 바이트로는 초당 $${q.shards} \\times ${texFigure(q.writeKib)}\\,\\text{KiB} / ${texFigure(q.size)}\\,\\text{KiB} = ${texFigure((q.shards * q.writeKib) / q.size)}$개입니다. 작은 쪽인 ${figure(value)}개가 한도입니다.`;
    case 'most-consumers':
      return `스트림에는 ${withParticle(mib(flow(q)), '이/가')} 들어오고, 공유 소비자에게는 $${q.shards} \\times ${texFigure(q.readKib / 1024)} = ${texFigure((q.shards * q.readKib) / 1024)}\\,\\text{MiB/s}$가 나갑니다. 바이트로는 ${figure(consumersByBytes(q))}개까지 됩니다. 샤드는 초당 호출을 ${figure(q.readCalls)}번 받으므로 매초 한 번 폴링하는 애플리케이션은 ${figure(q.readCalls)}개까지 됩니다. 작은 쪽인 ${figure(value)}개가 한도입니다.`;
    case 'polling-interval':
      return `샤드는 모든 애플리케이션을 합쳐 초당 GetRecords를 ${figure(q.readCalls)}번 받으므로, ${figure(q.shared)}개가 저마다 $${q.shared} / ${q.readCalls}\\,\\text{s} = ${texFigure(value)}\\,\\text{ms}$마다 호출할 수 있습니다. 한도는 샤드마다 적용되므로 샤드 수는 상관없습니다.`;
  }
}
