import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { calls, perCall } from './solve';

const kib = (bytes: number): string => `${figure(bytes / 1024)} KiB`;
const mib = (bytes: number): string => `${figure(bytes / 1024 / 1024)} MiB`;

function ask(q: Question): string {
  const load = `한 생산자가 파티션 키를 포함해 ${kib(q.size)}인 레코드를 ${figure(q.records)}개 모아 두었고, PutRecords 호출 수를 되도록 줄여 보내려 합니다. 스트림의 샤드는 모두 받기에 충분합니다.`;
  switch (q.direction) {
    case 'calls':
      return `${load}\n\nPutRecords를 몇 번 호출해야 합니까?`;
    case 'last-call':
      return `${load} 마지막 호출을 뺀 모든 호출은 가득 채웁니다.\n\n마지막 호출에는 레코드가 몇 개 들어갑니까?`;
    case 'largest-record':
      return `한 생산자가 PutRecords 호출마다 크기가 같은 레코드를 정확히 ${figure(q.records)}개씩 담습니다.\n\n파티션 키를 포함한 레코드 하나의 크기는 최대 몇 바이트(정수)입니까?`;
    case 'resend':
      return `한 생산자가 작은 레코드 ${figure(q.records)}개를 PutRecords 호출 3번으로 보냅니다. ${figure(q.maxRecords)}개씩 2번, 나머지를 한 번 보냅니다. 호출은 모두 HTTP 200을 반환합니다. \`FailedRecordCount\`는 첫 번째 응답에서 ${figure(q.failed1)}, 두 번째에서 ${figure(q.failed2)}, 세 번째에서 ${withParticle(figure(q.failed3), '이/')}입니다.\n\n생산자는 레코드 몇 개를 다시 보내야 합니까?`;
    case 'duration':
      return `${load} 호출은 하나씩 차례로 하며, 한 번에 ${figure(q.latency)} ms가 걸립니다.\n\n모두 보내는 데 몇 초가 걸립니까?`;
  }
}

export const KO: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'calls':
        return `${figure(value)}번`;
      case 'largest-record':
        return `${figure(value)}바이트`;
      case 'duration':
        return `${figure(value)}초`;
      default:
        return `레코드 ${figure(value)}개`;
    }
  },
  slips: {
    'byte-limit-ignored': (q) =>
      `호출마다 ${figure(q.maxRecords)}개를 채웠습니다. ${kib(q.size)}짜리 ${figure(q.maxRecords)}개는 호출당 ${withParticle(mib(q.maxBytes), '을/를')} 넘습니다.`,
    'record-limit-ignored': (q) =>
      `호출의 ${mib(q.maxBytes)}만 보았습니다. 호출 하나에는 온전한 레코드가 ${figure(q.maxRecords)}개까지만 들어갑니다.`,
    'rounded-down': () => '다 차지 않는 마지막 호출을 빠뜨렸습니다.',
    'shard-limit-as-call-limit': (q) =>
      `레코드 ${figure(q.shardRecords)}개를 호출 한도로 보았습니다. 그것은 샤드가 초당 받는 수이고, 호출 한도는 ${figure(q.maxRecords)}개입니다.`,
    'shard-bytes-as-call-limit': (q) =>
      `${withParticle(mib(q.shardBytes), '을/를')} 호출 한도로 보았습니다. 그것은 샤드가 초당 받는 양이고, 호출 한도는 ${mib(q.maxBytes)}입니다.`,
    'one-call-too-many': () => '마지막 호출이 나머지를 이미 담는데도 호출을 하나 더했습니다.',
    'both-limits-added': () => '한도마다 필요한 호출 수를 더했습니다. 두 한도는 같은 호출에 함께 적용됩니다.',
    'average-of-both-limits': () => '두 한도의 평균을 냈습니다. 더 빠듯한 쪽이 결정합니다.',
    'queue-batch-limit-used': (q) =>
      `${figure(q.queueBatch)}개씩 묶었습니다. 그것은 SQS 일괄 호출의 한도이고, PutRecords는 ${figure(q.maxRecords)}개를 받습니다.`,
    'one-call-per-record': () => '레코드를 하나씩 보냈습니다. 그것은 PutRecord의 방식입니다.',
    'decimal-megabytes': () =>
      '메가바이트를 1,000,000바이트로 셌습니다. 한도는 1,048,576바이트의 배수입니다.',
    'even-split': () => '레코드를 고르게 나누었습니다. 여기서는 마지막을 뺀 모든 호출이 가득 찹니다.',
    'full-batch': (q) =>
      q.direction === 'largest-record'
        ? `호출당 ${figure(q.maxRecords)}개로 계산했습니다. 여기서는 ${figure(q.records)}개입니다.`
        : '마지막 호출도 가득 찬다고 보았습니다.',
    'free-places-counted': () => '마지막 호출에서 비어 있는 자리의 수입니다.',
    'calls-instead-of-records': () => '레코드가 아니라 호출의 수입니다.',
    'last-two-calls-together': () => '마지막 두 호출을 합쳤습니다.',
    'half-of-the-rest': () => '한 번에 들어가는 나머지를 두 호출로 나누었습니다.',
    'record-limit-only': (q) =>
      `기본 설정의 스트림에서 레코드 하나가 가질 수 있는 가장 큰 크기입니다. ${figure(q.records)}개면 호출당 ${withParticle(mib(q.maxBytes), '을/를')} 넘습니다.`,
    'call-limit-per-record': (q) => `호출 전체의 한도입니다. 레코드 ${figure(q.records)}개가 나눠 씁니다.`,
    'key-counted-twice': (q) => `이미 포함된 파티션 키 몫으로 ${figure(q.keyChars)}바이트를 또 뺐습니다.`,
    'key-not-counted': (q) =>
      `파티션 키는 세지 않는다고 보고 ${figure(q.keyChars)}바이트를 더했습니다. 키도 크기에 들어갑니다.`,
    'halved-for-safety': () => '호출의 절반을 비워 두었습니다. 문제에는 그런 요구가 없습니다.',
    'doubled-by-two-calls': () => '호출 하나의 레코드에 두 호출의 바이트를 썼습니다.',
    'whole-batch-again': () => '전부 다시 보냅니다. 이미 저장된 레코드가 스트림에 두 번 들어갑니다.',
    'failed-calls-again': () =>
      '실패가 있던 호출을 통째로 되풀이합니다. 그 호출에서 저장된 레코드가 스트림에 두 번 들어갑니다.',
    'only-last-answer-read': () => '마지막 응답만 읽었습니다. 응답마다 개수가 따로 있습니다.',
    'only-first-answer-read': () => '첫 응답만 읽었습니다. 응답마다 개수가 따로 있습니다.',
    'largest-count-only': () => '더하지 않고 가장 큰 개수만 골랐습니다.',
    'successes-sent-again': () => '저장된 레코드의 수입니다.',
    'sdk-retries-one-answer': (q) =>
      `두 번째 응답의 ${figure(q.failed2)}개를 빠뜨렸습니다. SDK에게 HTTP 200은 성공이므로 스스로 재시도하지 않습니다.`,
    'last-call-again': () => '세 번째 호출의 크기입니다.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'calls':
        return `호출 하나에 이 레코드가 ${figure(perCall(q))}개 들어가므로 ${figure(value)}번이면 ${withParticle(`${figure(q.records)}개`, '을/를')} 모두 보냅니다.`;
      case 'last-call':
        return `${figure(perCall(q))}개씩 가득 찬 호출 ${figure(calls(q) - 1)}번을 빼면 ${figure(value)}개가 남습니다.`;
      case 'largest-record':
        return `${figure(q.records)} × ${figure(value)}바이트가 ${mib(q.maxBytes)} 안에 꼭 들어갑니다.`;
      case 'resend':
        return '실패한 레코드만 다시 보냅니다. 모든 응답의 개수를 더한 값입니다.';
      case 'duration':
        return `${figure(q.latency)} ms씩 걸리는 호출이 ${figure(calls(q))}번입니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const limits = `호출 하나는 최대 레코드 ${figure(q.maxRecords)}개, ${mib(q.maxBytes)}까지 받습니다. 크기로는 ${kib(q.size)}짜리가 $\\lfloor ${texFigure(q.maxBytes / 1024)} / ${texFigure(q.size / 1024)} \\rfloor = ${texFigure(Math.floor(q.maxBytes / q.size))}$개 들어가므로 호출당 ${figure(perCall(q))}개입니다.`;
  const needed = `$\\lceil ${texFigure(q.records)} / ${texFigure(perCall(q))} \\rceil = ${texFigure(calls(q))}$`;
  switch (q.direction) {
    case 'calls':
      return `${limits} ${needed}번입니다.`;
    case 'last-call':
      return `${limits} 호출은 ${needed}번이고, 마지막 호출에는 $${texFigure(q.records)} - ${calls(q) - 1} \\times ${texFigure(perCall(q))} = ${texFigure(value)}$개가 들어갑니다.`;
    case 'largest-record':
      return `호출의 모든 레코드가 ${withParticle(mib(q.maxBytes), '을/를')} 나눠 씁니다. $\\lfloor ${texFigure(q.maxBytes)} / ${texFigure(q.records)} \\rfloor = ${texFigure(value)}$바이트입니다. 레코드 하나의 한도인 ${mib(q.recordBytes)}보다 작습니다.`;
    case 'resend':
      return `PutRecords는 HTTP 200 응답 안에서도 레코드별로 실패할 수 있습니다. 다시 보낼 것은 항목에 \`ErrorCode\`가 있는 $${q.failed1} + ${q.failed2} + ${q.failed3} = ${texFigure(value)}$개이며, 지수 백오프로 기다린 뒤 보냅니다.`;
    case 'duration':
      return `${limits} 호출은 ${needed}번이므로 $${texFigure(calls(q))} \\times ${texFigure(q.latency)}\\,\\text{ms} = ${texFigure(value)}\\,\\text{s}$가 걸립니다.`;
  }
}
