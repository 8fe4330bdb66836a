import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { batchOf, type Fate, type In, type PartialParams } from './params';

type Batched = Exclude<PartialParams, { direction: 'fate' }>;

const m = (message: number): string => `\`m${message}\``;
const list = (messages: readonly number[]): string => messages.map(m).join(', ');
const all = (p: PartialParams): string => `${m(1)}부터 ${m(p.size)}까지`;

export const BATCH = '배치';
export const RETURNED = '함수의 반환값';
export const ANSWER = '응답(일부)';

export function outcomes(p: In<'reported'>): string {
  const rows = batchOf(p).map(
    (message) => `| ${m(message)} | ${p.failed.includes(message) ? '실패, 오류를 잡음' : '처리됨'} |`,
  );
  return ['| 메시지 | 결과 |', '| --- | --- |', ...rows].join('\n');
}

export function stem(p: PartialParams, { who, thing }: Story): string {
  const eul = withParticle(thing, '을/를');
  switch (p.direction) {
    case 'reported':
      return `${who} Lambda 함수가 ReportBatchItemFailures를 켠 이벤트 소스 매핑을 통해 SQS 표준 대기열의 ${eul} 처리합니다. 핸들러에는 버그가 있는 것으로 알려져 있습니다. 아래는 한 배치와 그에 대한 함수의 반환값입니다. 이 배치에서 다시 보이는 메시지는 무엇입니까?`;
    case 'fifo':
      return `${who} Lambda 함수가 ReportBatchItemFailures를 켠 이벤트 소스 매핑을 통해 SQS FIFO 대기열의 ${eul} 처리합니다. 한 배치에 같은 메시지 그룹의 ${all(p)} 이 순서로 들어 있습니다. 함수는 하나씩 차례로 처리하며, 처음 실패한 것은 ${m(p.at)}입니다. 순서를 지키고 잃는 메시지가 없으려면 batchItemFailures에 무엇을 적어야 합니까?`;
    case 'send':
      return `${who} 생산자가 ${thing} ${all(p)} SendMessageBatch 호출 한 번으로 보냅니다. 호출은 HTTP 200과 함께 아래의 응답을 반환합니다. 생산자가 다시 보내야 하는 항목은 무엇입니까?`;
    case 'delete':
      return `${who} 작업자가 호출 한 번으로 SQS 표준 대기열에서 ${all(p)} 받았습니다. 그중 ${list(p.failed)}의 처리는 실패했습니다. 작업자는 나머지 모두에 대해 DeleteMessageBatch를 한 번 호출했고, HTTP 200과 함께 아래의 응답이 돌아왔습니다. 작업자는 더 하는 일이 없습니다. 다시 보이는 메시지는 무엇입니까?`;
    case 'fate':
      return `${who} ${scene(p, eul)} 이 배치에서 가시성 제한 시간이 지나면 다시 보이는 메시지는 무엇입니까?`;
  }
}

function scene(p: In<'fate'>, eul: string): string {
  const type = p.outcome === 'fifo-rest' ? 'FIFO' : '표준';
  const setting = p.outcome.startsWith('off')
    ? '매핑에는 ReportBatchItemFailures를 설정하지 않았습니다.'
    : '매핑에는 ReportBatchItemFailures를 설정했습니다.';
  const start = `Lambda 함수가 이벤트 소스 매핑을 통해 SQS ${type} 대기열의 ${eul} 처리합니다. ${setting} 한 배치에 ${all(p)} 들어 있습니다.`;
  const failed = `${list(p.failed)}의 처리가 실패합니다.`;
  switch (p.outcome) {
    case 'off-throws':
    case 'on-throws':
      return `${start} ${failed} 함수는 배치를 끝까지 처리한 다음 예외를 던집니다.`;
    case 'off-list':
    case 'on-list':
    case 'on-malformed':
      return `${start} ${failed} 함수는 오류를 잡고 아래의 값을 반환합니다.`;
    case 'on-empty':
      return `${start} ${failed} 함수는 오류를 로그에만 남기고 아래의 값을 반환합니다.`;
    case 'fifo-rest':
      return `${start} 모두 같은 메시지 그룹에 속합니다. ${failed} 함수는 거기서 멈추고 아래의 값을 반환합니다.`;
  }
}

export function fate(p: In<'fate'>, id: Fate): string {
  switch (id) {
    case 'all':
      return `메시지 ${p.size}개 모두`;
    case 'failed-only':
      return `처리에 실패한 ${list(p.failed)}만`;
    case 'none':
      return `${p.size}개 가운데 하나도 없음`;
    case 'from-failed-on':
      return `${withParticle(m(p.failed[0] ?? 0), '과/와')} 그 뒤의 메시지 모두`;
  }
}

const KEY_REASON = {
  'off-throws': 'ReportBatchItemFailures가 없으면 예외는 배치 전체의 실패입니다.',
  'off-list':
    'ReportBatchItemFailures가 없으면 목록은 아무 뜻이 없습니다. 함수가 정상으로 끝났으므로 매핑은 실패한 것까지 배치를 모두 삭제합니다.',
  'on-list': '매핑은 목록에 있는 메시지를 남기고 나머지를 삭제합니다.',
  'on-empty': '빈 목록은 모두 성공했다는 뜻이므로 매핑은 실패한 것까지 배치를 모두 삭제합니다.',
  'on-throws': 'ReportBatchItemFailures를 켜도 예외는 배치 전체의 실패입니다.',
  'on-malformed': '빈 식별자가 있으면 응답이 올바르지 않으므로 배치 전체가 실패합니다.',
  'fifo-rest': '실패한 메시지와 그 뒤의 메시지를 모두 적었으므로 이들이 대기열에 남고 순서가 지켜집니다.',
} as const;
const IS_KEY: Readonly<Record<In<'fate'>['outcome'], Fate>> = {
  'off-throws': 'all',
  'off-list': 'none',
  'on-list': 'failed-only',
  'on-empty': 'none',
  'on-throws': 'all',
  'on-malformed': 'all',
  'fifo-rest': 'from-failed-on',
};

export function fateReason(p: In<'fate'>, id: Fate): string {
  if (IS_KEY[p.outcome] === id) return KEY_REASON[p.outcome];
  switch (id) {
    case 'all':
      return '배치 전체는 예외나 올바르지 않은 응답 뒤에만 다시 옵니다. 여기서는 함수가 올바른 응답을 반환했습니다.';
    case 'failed-only':
      return p.outcome === 'fifo-rest'
        ? '뒤의 메시지가 앞지르지 않도록 실패한 것보다 많은 메시지를 적었습니다.'
        : '매핑은 어느 메시지가 실패했는지 모릅니다. 올바른 목록과 ReportBatchItemFailures가 모두 있어야 합니다.';
    case 'none':
      return '그러려면 함수가 정상으로 끝나고, 효력이 있는 목록에 적힌 메시지가 없어야 합니다.';
    case 'from-failed-on':
      return p.outcome === 'on-list'
        ? 'SQS 대기열에서는 목록에 있는 메시지만 해당합니다. 어떤 위치부터 다시 하는 것은 스트림의 방식입니다.'
        : '어떤 위치부터 다시 하는 것은 스트림의 방식입니다. SQS 매핑은 목록이나 배치 전체를 따릅니다.';
  }
}

export function messageReason(p: Batched, message: number): string {
  const eun = withParticle(m(message), '은/는');
  switch (p.direction) {
    case 'reported':
      if (p.listed.includes(message))
        return p.failed.includes(message)
          ? `${eun} 목록에 있으므로 대기열에 남습니다.`
          : `${eun} 처리되었지만 목록에 있으므로 대기열에 남습니다.`;
      return p.failed.includes(message)
        ? `${eun} 실패했지만 목록에 없으므로 삭제됩니다.`
        : `${eun} 목록에 없으므로 삭제됩니다.`;
    case 'fifo':
      if (message === p.at) return `${eun} 실패했으므로 다시 시도해야 합니다.`;
      return message > p.at
        ? `${eun} 실패한 메시지의 뒤에 있습니다. 적지 않으면 처리되지 않은 채 삭제됩니다.`
        : `${eun} 실패보다 먼저 처리되었으므로 삭제해도 됩니다.`;
    case 'send':
      return p.refused.includes(message)
        ? `${eun} Failed에 있으므로 저장되지 않았습니다.`
        : `${eun} Successful에 있습니다. 다시 보내면 대기열에 두 번 들어갑니다.`;
    case 'delete':
      if (p.failed.includes(message)) return `${eun} 삭제된 적이 없으므로 다시 보입니다.`;
      return p.undeleted.includes(message)
        ? `${eun} 처리되었지만 삭제에 실패했으므로 다시 보입니다.`
        : `${eun} 삭제되었습니다.`;
  }
}

export function explanation(p: PartialParams): string {
  switch (p.direction) {
    case 'reported':
      return `매핑은 목록만 따릅니다. ${withParticle(list(p.listed), '은/는')} 대기열에 남고 나머지는 모두 삭제됩니다.`;
    case 'fifo':
      return `FIFO 대기열에서 함수는 첫 실패에서 멈추고 그 메시지와 뒤의 메시지를 모두, 곧 ${m(p.at)}부터 ${m(p.size)}까지 적습니다.`;
    case 'send':
      return `HTTP 200이 모든 항목이 저장되었다는 뜻은 아닙니다. Failed에 있는 ${list(p.refused)}만 다시 보냅니다.`;
    case 'delete':
      return `삭제되지 않은 것은 다시 보입니다. ${withParticle(list(p.failed), '은/는')} 처리에, ${withParticle(list(p.undeleted), '은/는')} 삭제에 실패했습니다.`;
    case 'fate':
      return KEY_REASON[p.outcome];
  }
}
