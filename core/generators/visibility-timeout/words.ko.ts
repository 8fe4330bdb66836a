import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count, duration, inSeconds } from '../wording';
import type { Change, In, Step, VisibilityParams } from './params';

const s = (value: number): string => inSeconds(value, 'ko');

/** The scenario and the question. */
export function stem(p: VisibilityParams, { who, thing }: Story): string {
  const eul = withParticle(thing, '을/를');
  switch (p.direction) {
    case 'trigger': {
      const window = p.window > 0 ? `배치 창은 ${s(p.window)}입니다` : '배치 창은 없습니다';
      return `${who} ${withParticle(thing, '이/가')} 담긴 SQS 대기열이 Lambda 함수를 트리거합니다. 함수의 제한 시간은 ${s(p.timeout)}이고, 이벤트 소스 매핑은 메시지를 ${p.rules.batch}개씩 배치로 묶으며 ${window}. 리드라이브 정책의 maxReceiveCount는 ${p.receives}입니다. AWS가 권장하는 대기열의 가시성 제한 시간은 최소 얼마입니까?`;
    }
    case 'reappears':
      return `${who} 작업자가 가시성 제한 시간이 ${s(p.visibility)}인 SQS 대기열에서 ${eul} 받습니다. ${s(p.at)} 뒤에 ChangeMessageVisibility를 ${s(p.extension)} 값으로 호출하고, 곧이어 메시지를 삭제하지 못한 채 중단됩니다. 받은 지 얼마 뒤에 다른 작업자가 이 메시지를 받을 수 있습니까?`;
    case 'fits':
      return `${who} 작업자가 SQS 대기열에서 ${eul} 가져갑니다. 처리에는 ${s(p.fastest)}에서 ${s(p.slowest)}까지 걸리며, 처리 중인 ${withParticle(thing, '이/가')} 두 번 나가서는 안 됩니다. 작업자가 중단되면 받은 지 ${s(p.retryWithin)} 안에 다시 받을 수 있어야 합니다. 알맞은 가시성 제한 시간은 얼마입니까?`;
    case 'moves':
      return `${who} SQS 대기열의 어떤 ${withParticle(thing, '은/는')} 받는 작업자마다 곧바로, 메시지를 삭제하기 전에 중단시킵니다. 가시성 제한 시간은 ${s(p.visibility)}이고 리드라이브 정책의 maxReceiveCount는 ${p.receives}입니다. 작업자는 쉬지 않고 폴링합니다. 메시지는 처음 받은 지 몇 초 뒤에 데드 레터 대기열(DLQ)로 이동합니까?`;
    case 'room':
      return `${who} 작업자가 SQS 대기열에서 받은 ${eul} ${duration(p.elapsed, 'ko')} 동안 붙들고 있으면서, ChangeMessageVisibility를 ${s(p.visibility)} 값으로 거듭 호출해 숨겨 왔습니다. 이제 오래 걸리는 단계를 시작합니다. 다음 호출로 메시지를 더 숨길 수 있는 시간은 최대 몇 분입니까?`;
    case 'symptom':
      return `${who} ${symptom(p, thing, eul)} 이 문제를 해결하는 변경은 무엇입니까?`;
    case 'life':
      return `${who} 작업자 A가 가시성 제한 시간이 ${s(p.visibility)}인 SQS 대기열에서 ${eul} 가져가지만, 일을 마치는 것은 작업자 B입니다. 다음 단계는 어떤 순서로 일어납니까?`;
  }
}

function symptom(p: In<'symptom'>, thing: string, eul: string): string {
  const intro = `작업자가 가시성 제한 시간이 ${s(p.visibility)}인 SQS 대기열에서 ${eul} 가져갑니다.`;
  switch (p.cause) {
    case 'short':
      return `${intro} ${thing} 하나를 처리하는 데 ${s(p.processing)}가 걸리고 마지막에 삭제합니다. 그런데 많은 ${withParticle(thing, '이/가')} 두 작업자에게서 처리됩니다.`;
    case 'no-delete':
      return `${intro} ${withParticle(thing, '은/는')} 저마다 ${s(p.processing)} 만에 오류 없이 처리됩니다. 그런데도 모든 메시지가 ${s(p.visibility)} 뒤에 다시 수신되기를 되풀이합니다.`;
    case 'slow-retry':
      return `${intro} ${thing} 하나를 처리하는 데 ${s(p.processing)}가 걸리고 마지막에 삭제합니다. 그런데 작업자가 중단되면 재시도가 너무 늦게 이루어집니다.`;
    case 'varies':
      return `${intro} 대부분은 그 안에 끝나지만 일부는 ${s(p.processing)}까지 걸려 두 번 처리됩니다. 작업자가 중단되었을 때는 지금처럼 ${s(p.visibility)} 안에 재시도해야 합니다.`;
  }
}

const CHANGE: Readonly<Record<Change, string>> = {
  raise: '가시성 제한 시간을 가장 긴 처리 시간보다 길게 늘립니다',
  delete: '메시지를 처리한 뒤마다 DeleteMessage를 호출합니다',
  lower: '가시성 제한 시간을 처리 시간보다 조금 길게 줄입니다',
  heartbeat: '처리하는 동안 ChangeMessageVisibility를 거듭 호출합니다',
  delay: 'DelaySeconds를 설정해 지연 대기열로 바꿉니다',
  'long-poll': 'ReceiveMessageWaitTimeSeconds를 늘려 긴 폴링을 씁니다',
  retention: 'MessageRetentionPeriod를 늘려 메시지를 더 오래 둡니다',
  fifo: '가시성 제한 시간이 같은 FIFO 대기열로 옮깁니다',
};
export const change = (id: Change): string => CHANGE[id];

/** What a change does about the problem. */
export function changeReason(p: In<'symptom'>, id: Change): string {
  switch (id) {
    case 'raise':
      if (p.cause === 'short')
        return `처리에 ${s(p.processing)}가 걸리므로 ${s(p.visibility)}의 제한 시간은 첫 작업자가 일하는 도중에 끝납니다. 더 길게 잡으면 메시지가 삭제될 때까지 숨겨집니다.`;
      if (p.cause === 'no-delete')
        return '아무도 삭제하지 않는 메시지는 제한 시간이 얼마이든 늦게라도 다시 나타납니다.';
      if (p.cause === 'slow-retry') return '제한 시간을 늘리면 중단 뒤의 재시도가 더 늦어집니다.';
      return `모든 메시지가 ${s(p.processing)} 넘게 숨겨져, 중단된 메시지를 ${s(p.visibility)} 안에 재시도하지 못합니다.`;
    case 'delete':
      return '수신은 메시지를 숨길 뿐입니다. DeleteMessage를 호출하지 않으면 가시성 제한 시간이 끝날 때마다 다시 나타납니다.';
    case 'lower':
      if (p.cause === 'slow-retry')
        return `중단된 작업자의 메시지는 ${s(p.visibility)}가 다 지날 때까지 기다립니다. 처리에 ${s(p.processing)}가 걸리므로 그보다 조금 길게 잡으면 중복 없이 곧 재시도됩니다.`;
      if (p.cause === 'no-delete')
        return '제한 시간을 줄이면 메시지가 더 빨리 돌아올 뿐, 삭제하는 쪽이 없습니다.';
      return '제한 시간을 줄이면 처리 도중에 더 일찍 끝나 중복이 늘어납니다.';
    case 'heartbeat':
      return `호출할 때마다 제한 시간이 새로 시작되어, 작업자가 살아 있는 동안은 긴 메시지도 숨겨집니다. 중단되면 호출이 멈추고 메시지는 ${s(p.visibility)} 안에 돌아옵니다.`;
    case 'delay':
      return 'DelaySeconds는 새 메시지를 처음 받기 전까지 숨깁니다. 받은 뒤의 일은 가시성 제한 시간이 정합니다.';
    case 'long-poll':
      return '긴 폴링은 빈 수신을 줄입니다. 받은 메시지를 숨기는 시간은 바꾸지 않습니다.';
    case 'retention':
      return '보존 기간은 SQS가 메시지를 아주 버리는 때를 정할 뿐, 받은 메시지가 다시 보이는 때와는 관계없습니다.';
    case 'fifo':
      return p.cause === 'no-delete'
        ? 'FIFO 대기열도 삭제하지 않은 메시지를 가시성 제한 시간 뒤에 다시 내줍니다.'
        : 'FIFO 대기열도 받은 메시지를 가시성 제한 시간 동안만 숨기므로, 너무 일찍 끝나면 다시 내줍니다.';
  }
}

export function step(p: In<'life'>, id: Step): string {
  switch (id) {
    case 'sent':
      return '생산자가 메시지를 보냅니다';
    case 'received':
      return `작업자 A가 메시지를 받고, 메시지는 ${s(p.visibility)} 동안 숨겨집니다`;
    case 'extended':
      return `작업자 A가 ChangeMessageVisibility를 ${s(p.extension)} 값으로 호출합니다`;
    case 'crashed':
      return '작업자 A가 일을 마치기 전에 중단됩니다';
    case 'visible':
      return 'DeleteMessage 호출 없이 가시성 제한 시간이 끝납니다';
    case 'again':
      return '작업자 B가 메시지를 받습니다';
    case 'deleted':
      return '작업자 B가 DeleteMessage를 호출합니다';
  }
}
const STEP_REASON: Readonly<Record<Step, string>> = {
  sent: '보내기 전에는 아무것도 받을 수 없습니다.',
  received: '수신하면 메시지가 숨겨지고 가시성 제한 시간이 시작됩니다.',
  extended: '받아서 아직 숨겨진 메시지만 늘릴 수 있으므로 제한 시간이 끝나기 전에 일어납니다.',
  crashed: '중단된 작업자 A는 메시지를 삭제하지 못하고, 제한 시간은 계속 흐릅니다.',
  visible: '삭제 없이 제한 시간이 끝나야 메시지가 다시 보입니다.',
  again: '메시지가 다시 보여야 다른 작업자가 받을 수 있습니다.',
  deleted: '일을 마친 작업자가 마지막에 메시지를 삭제합니다.',
};
export const stepReason = (id: Step): string => STEP_REASON[id];

/** Which slip gives a wrong amount, by the belief behind it. */
export function lureReason(p: In<'trigger' | 'reappears' | 'fits'>, belief: string): string {
  switch (p.direction) {
    case 'trigger':
      return triggerSlip(p, belief);
    case 'reappears':
      return reappearsSlip(p, belief);
    case 'fits':
      return fitsSlip(p, belief);
  }
}

function triggerSlip({ timeout, window, receives, rules }: In<'trigger'>, belief: string): string {
  const { factor, batch, total } = rules;
  switch (belief) {
    case 'timeout-equals-function-timeout':
      return `함수 제한 시간 ${s(timeout)}를 그대로 썼습니다. 스로틀링될 때 Lambda가 재시도할 시간이 없습니다.`;
    case 'timeout-covers-one-run-only':
      return `함수 제한 시간 한 번에 배치 창을 더했습니다(${count(timeout)} + ${count(window)}). 재시도할 시간이 없습니다.`;
    case 'twice-the-function-timeout':
      return `함수 제한 시간의 두 배를 썼습니다(2 × ${count(timeout)}). 권장하는 배수는 ${factor}입니다.`;
    case 'three-times-the-function-timeout':
      return `함수 제한 시간의 세 배를 썼습니다(3 × ${count(timeout)}). 권장하는 배수는 ${factor}입니다.`;
    case 'batch-window-forgotten':
      return `${factor} × ${count(timeout)}만 계산하고 배치 창 ${s(window)}를 빠뜨렸습니다.`;
    case 'window-multiplied-as-well':
      return `배치 창까지 곱했습니다(${factor} × (${count(timeout)} + ${count(window)})). 배치 창은 한 번만 더합니다.`;
    case 'multiplied-by-batch-size':
      return `${factor} 대신 배치 크기 ${withParticle(String(batch), '을/를')} 곱했습니다. 함수의 제한 시간은 배치 전체에 적용되므로 배치 크기는 들어가지 않습니다.`;
    case 'multiplied-by-max-receive-count':
      return `maxReceiveCount ${withParticle(String(receives), '을/를')} 더 곱했습니다. 수신할 때마다 제한 시간이 새로 시작되므로 들어가지 않습니다.`;
    default:
      return `최댓값 ${s(total)}를 골랐습니다. 필요 이상이며 모든 재시도를 늦춥니다.`;
  }
}

function reappearsSlip({ visibility, at, extension, rules }: In<'reappears'>, belief: string): string {
  const [old, passed, set] = [count(visibility), count(at), count(extension)];
  switch (belief) {
    case 'change-makes-visible-at-once':
      return `호출한 때(${s(at)})에 바로 다시 보인다고 보았습니다. 그러려면 값이 0이어야 합니다.`;
    case 'change-counts-from-receive':
      return `새 값 ${s(extension)}를 수신한 때부터 세었습니다. 호출한 때부터 셉니다.`;
    case 'change-applies-to-next-receive':
      return `이전 제한 시간 ${s(visibility)}를 그대로 썼습니다. 새 값은 이번 수신부터 적용됩니다.`;
    case 'change-resets-to-default':
      return `새 대기열의 기본값을 더했습니다(${passed} + ${count(rules.defaultTimeout)}). 호출에 준 값이 적용됩니다.`;
    case 'change-adds-to-old-timeout':
      return `이전 제한 시간에 새 값을 더했습니다(${old} + ${set}). 새 값은 남은 시간을 대신합니다.`;
    case 'change-adds-to-both':
      return `호출 전의 시간과 두 제한 시간을 모두 더했습니다(${passed} + ${old} + ${set}). 이전 제한 시간은 더 쓰이지 않습니다.`;
    default:
      return `최댓값 ${s(rules.total)}까지 늘어난다고 보았습니다. 호출은 준 값만큼만 설정합니다.`;
  }
}

function fitsSlip(p: In<'fits'>, belief: string): string {
  const { fastest, slowest, retryWithin, rules } = p;
  const early = `${s(slowest)} 걸리는 처리가 끝나기 전에 지나므로 메시지가 두 번 나갑니다.`;
  const late = `${s(retryWithin)}보다 길어 중단 뒤의 재시도가 늦습니다.`;
  switch (belief) {
    case 'fastest-run-decides':
      return `가장 빠른 처리 시간 ${s(fastest)}에 맞추었습니다. ${early}`;
    case 'average-run-decides':
      return `${withParticle(count(fastest), '과/와')} ${s(slowest)}의 평균에 맞추었습니다. ${early}`;
    case 'slowest-run-may-overrun':
      return `가장 느린 처리 시간보다 조금 짧게 잡았습니다. ${early}`;
    case 'default-always-fits':
      return `기본값 ${s(rules.defaultTimeout)}를 그대로 두었습니다. ${rules.defaultTimeout < slowest ? early : late}`;
    case 'retry-time-added-to-run':
      return `재시도까지의 시간에 처리 시간을 더했습니다(${count(retryWithin)} + ${count(slowest)}). ${late}`;
    case 'late-retry-is-harmless':
      return `재시도가 조금 늦어도 된다고 보았습니다. ${late}`;
    case 'timeout-without-cost':
      return `재시도까지의 시간을 두 배로 했습니다(2 × ${count(retryWithin)}). ${late}`;
    default:
      return `최댓값을 골랐습니다. ${late}`;
  }
}

/** Why the key is right. */
export function explanation(p: VisibilityParams): string {
  const { rules } = p;
  switch (p.direction) {
    case 'trigger': {
      const sum = p.window > 0 ? ` + ${count(p.window)}` : '';
      return `SQS 트리거에서 AWS는 함수 제한 시간의 ${rules.factor}배 이상에 배치 창을 더한 값을 권장합니다. ${rules.factor} × ${count(p.timeout)}${sum} = ${s(rules.factor * p.timeout + p.window)}입니다. 남는 시간은 Lambda가 스로틀링될 때 메시지가 다른 폴러에게 보이기 전에 재시도하는 데 쓰입니다.`;
    }
    case 'reappears':
      return `ChangeMessageVisibility는 호출한 때부터 세는 새 제한 시간을 설정합니다. 수신한 때부터 ${count(p.at)} + ${count(p.extension)} = ${s(p.at + p.extension)}입니다.`;
    case 'fits':
      return `제한 시간은 가장 느린 ${s(p.slowest)} 처리보다 먼저 끝나서는 안 되고, 제때 재시도하려면 ${s(p.retryWithin)} 안에 끝나야 합니다. ${s(p.fitting)}만 둘을 모두 만족합니다.`;
    case 'moves':
      return `수신할 때마다 메시지는 ${s(p.visibility)} 동안 숨겨집니다. ${p.receives}번 수신하면 횟수가 maxReceiveCount에 이르고, 한 번 더 수신될 차례에 그 대신 이동합니다. ${p.receives} × ${count(p.visibility)} = ${s(p.receives * p.visibility)}입니다.`;
    case 'room':
      return `몇 번을 늘리든 한 번의 수신으로 메시지를 숨길 수 있는 시간은 모두 ${duration(rules.total, 'ko')}입니다. ${count(rules.total / 60)} - ${count(p.elapsed / 60)} = ${count((rules.total - p.elapsed) / 60)}분이 남습니다.`;
    case 'symptom':
      return changeReason(
        p,
        p.cause === 'short'
          ? 'raise'
          : p.cause === 'no-delete'
            ? 'delete'
            : p.cause === 'slow-retry'
              ? 'lower'
              : 'heartbeat',
      );
    case 'life':
      return '수신한 메시지는 제거되지 않고 숨겨집니다. 작업자가 중단되면 제한 시간(또는 마지막으로 늘린 시간)이 끝나 메시지가 다시 보이고, 다른 작업자가 이를 받으며, DeleteMessage만이 메시지를 제거합니다.';
  }
}
