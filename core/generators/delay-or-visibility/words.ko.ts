import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count, inSeconds } from '../wording';
import type { Claim, DelayParams, In, Need, Setting } from './params';

const s = (value: number): string => inSeconds(value, 'ko');

export function stem(p: DelayParams, { who, thing }: Story): string {
  const eun = withParticle(thing, '은/는');
  const eul = withParticle(thing, '을/를');
  const i = withParticle(thing, '이/가');
  switch (p.direction) {
    case 'setting':
      return `${who} ${need(p, thing, eun, eul)} 어느 설정을 써야 합니까?`;
    case 'first': {
      const queue = p.type === 'fifo' ? 'SQS FIFO 대기열' : 'SQS 표준 대기열';
      const timer =
        p.timer === null
          ? `어떤 ${eul} 따로 타이머를 주지 않고 보냅니다`
          : `어떤 ${eul} 자체 DelaySeconds ${s(p.timer)}로 보냅니다`;
      return `${who} ${eun} DelaySeconds가 ${s(p.delay)}이고 가시성 제한 시간이 ${s(p.visibility)}인 ${queue}로 갑니다. ${timer}. 보낸 지 몇 초 뒤에 처음 받을 수 있습니까?`;
    }
    case 'second': {
      const received = p.waited === 0 ? '받을 수 있게 되자마자' : `받을 수 있게 된 지 ${s(p.waited)} 뒤에`;
      return `${who} ${eun} DelaySeconds가 ${s(p.delay)}이고 가시성 제한 시간이 ${s(p.visibility)}인 SQS 표준 대기열로 갑니다. 작업자가 ${eul} ${received} 받고는 삭제하지 못한 채 중단됩니다. 보낸 지 얼마 뒤에 다른 작업자가 받을 수 있습니까?`;
    }
    case 'changed': {
      const queue = p.type === 'fifo' ? 'SQS FIFO 대기열' : 'SQS 표준 대기열';
      return `${who} DelaySeconds가 ${s(p.before)}인 ${queue}에 ${eul} 보냅니다. ${s(p.at)} 뒤, 메시지가 아직 지연되고 있을 때 엔지니어가 대기열의 DelaySeconds를 ${s(p.after)}로 바꿉니다. 이 메시지는 보낸 지 얼마 뒤에 처음 받을 수 있습니까?`;
    }
    case 'claims':
      return `${who} ${eun} DelaySeconds가 ${s(p.delay)}이고 가시성 제한 시간이 ${s(p.visibility)}인 SQS 표준 대기열로 갑니다. 그중 한 ${i} 자체 DelaySeconds ${s(p.timer)}를 가집니다. 옳은 설명 두 가지는 무엇입니까?`;
  }
}

function need({ need: id, seconds }: In<'setting'>, thing: string, eun: string, eul: string): string {
  switch (id) {
    case 'all-new':
      return `${eun} SQS 표준 대기열로 갑니다. 보낸 뒤 ${s(seconds)} 동안 정정할 수 있으므로, 그 전에는 어떤 작업자에게도 보이지 않아야 합니다. 생산자는 바꿀 수 없습니다.`;
    case 'all-new-fifo':
      return `${eun} SQS FIFO 대기열로 갑니다. 보낸 뒤 처음 ${s(seconds)} 동안은 어떤 작업자에게도 보이지 않아야 합니다.`;
    case 'some-new':
      return `${eun} SQS 표준 대기열로 갑니다. 그중 일부만 보낸 지 ${s(seconds)} 뒤에 작업자에게 보여야 하고, 나머지는 모두 바로 받을 수 있어야 합니다.`;
    case 'in-work':
      return `작업자가 SQS 표준 대기열에서 ${eul} 가져갑니다. 처리에 최대 ${s(seconds)}가 걸리며, 그동안 다른 작업자가 같은 ${eul} 받아서는 안 됩니다. 작업자는 끝날 때까지 다른 호출을 하지 않습니다.`;
    case 'one-longer':
      return `작업자가 SQS 표준 대기열에서 ${eul} 가져갑니다. 한 작업자가 자신의 ${thing} 처리에 ${s(seconds)}가 더 필요함을 알게 됩니다. 다른 메시지는 모두 지금처럼 중단 뒤에 곧 돌아와야 합니다.`;
    case 'empty-polls':
      return `작업자가 SQS 표준 대기열을 폴링해 ${eul} 가져갑니다. 대기열이 ${s(seconds)}씩 비어 있곤 하여, 요금의 대부분이 메시지 없는 수신에서 나옵니다. 새 메시지는 지금처럼 바로 받아야 합니다.`;
  }
}

export const SETTING: Readonly<Record<Setting, string>> = {
  'queue-delay': '대기열의 DelaySeconds 속성',
  timer: 'SendMessage의 DelaySeconds 파라미터',
  visibility: '대기열의 VisibilityTimeout 속성',
  change: '작업자의 ChangeMessageVisibility 호출',
  wait: 'ReceiveMessage의 WaitTimeSeconds 파라미터',
  retention: '대기열의 MessageRetentionPeriod 속성',
};

/** What a setting does about the need. */
export function settingReason(id: Setting, need: Need): string {
  switch (id) {
    case 'queue-delay':
      if (need === 'all-new' || need === 'all-new-fifo')
        return '대기열의 지연은 누가 보내든 모든 새 메시지를 처음 받기 전까지 숨깁니다.';
      if (need === 'some-new') return '대기열의 지연은 바로 받아야 하는 것까지 모든 새 메시지를 늦춥니다.';
      return '지연은 처음 받기 전에 끝나므로, 받을 때와 받은 뒤의 일에는 아무 영향이 없습니다.';
    case 'timer':
      if (need === 'some-new')
        return '표준 대기열에서는 메시지마다 자체 지연을 줄 수 있고, 이 값이 대기열의 지연보다 우선합니다.';
      if (need === 'all-new-fifo')
        return '메시지 타이머는 표준 대기열에만 있습니다. FIFO 대기열에서 지연은 대기열에 속합니다.';
      if (need === 'all-new') return '생산자가 메시지마다 타이머를 주어야 하는데 생산자는 바꿀 수 없습니다.';
      return '타이머는 처음 받기 전에 끝나므로, 받을 때와 받은 뒤의 일에는 아무 영향이 없습니다.';
    case 'visibility':
      if (need === 'in-work')
        return '가시성 제한 시간은 받은 메시지를 삭제하거나 시간이 끝날 때까지 다른 모든 작업자에게서 숨깁니다.';
      if (need === 'one-longer') return '하나가 아니라 모든 메시지가 중단 뒤에 더 늦게 돌아오게 됩니다.';
      if (need === 'empty-polls')
        return '가시성 제한 시간은 받은 메시지를 숨길 뿐 빈 수신을 줄이지 않습니다.';
      return '가시성 제한 시간은 수신하면서 시작됩니다. 새 메시지는 바로 받을 수 있습니다.';
    case 'change':
      if (need === 'one-longer')
        return '이 호출은 받은 메시지 하나에만 새 제한 시간을 주고, 나머지는 그대로 둡니다.';
      if (need === 'empty-polls') return '이 호출은 받은 메시지 하나에만 관계되며 빈 수신을 줄이지 않습니다.';
      return '이 호출에는 이미 받은 메시지가 필요하므로 새 메시지를 늦출 수 없습니다.';
    case 'wait':
      if (need === 'empty-polls')
        return '긴 폴링에서는 메시지가 올 때까지 수신이 기다리므로, 빈 응답이 줄고 메시지를 늦게 받지도 않습니다.';
      return '긴 폴링은 수신이 메시지를 기다리게 할 뿐 메시지를 숨기지 않습니다.';
    case 'retention':
      return '보존 기간은 SQS가 메시지를 아주 제거하는 때를 정할 뿐, 메시지를 숨기지도 수신을 줄이지도 않습니다.';
  }
}

export function claim(p: In<'claims'>, id: Claim): string {
  switch (id) {
    case 'new-hidden-by-delay':
      return `타이머가 없는 메시지는 처음 ${s(p.delay)} 동안 받을 수 없습니다`;
    case 'received-hidden-by-visibility':
      return `받은 메시지는 삭제하지 않는 한 ${s(p.visibility)} 동안 숨겨집니다`;
    case 'timer-replaces-delay':
      return `타이머가 있는 메시지는 보낸 지 ${s(p.timer)} 뒤부터 받을 수 있습니다`;
    case 'new-hidden-by-visibility':
      return `타이머가 없는 메시지는 처음 ${s(p.visibility)} 동안 받을 수 없습니다`;
    case 'received-hidden-by-delay':
      return `받은 메시지는 삭제하지 않는 한 ${s(p.delay)} 동안 숨겨집니다`;
    case 'delay-after-return':
      return `처리에 실패해 돌아온 메시지는 그때마다 ${s(p.delay)}를 다시 기다립니다`;
    case 'timer-added-to-delay':
      return `타이머가 있는 메시지는 보낸 지 ${s(p.delay + p.timer)} 뒤부터 받을 수 있습니다`;
    case 'both-after-receive':
      return `받은 메시지는 삭제하지 않는 한 ${s(p.delay + p.visibility)} 동안 숨겨집니다`;
  }
}

export function claimReason(p: In<'claims'>, id: Claim): string {
  switch (id) {
    case 'new-hidden-by-delay':
      return '지연은 새 메시지를 처음 받기 전까지 숨깁니다.';
    case 'received-hidden-by-visibility':
      return '가시성 제한 시간은 메시지를 받은 때부터 숨깁니다.';
    case 'timer-replaces-delay':
      return `표준 대기열에서는 메시지의 타이머가 대기열의 ${s(p.delay)}를 대신합니다.`;
    case 'new-hidden-by-visibility':
      return `가시성 제한 시간은 수신하면서 시작됩니다. 그 전에는 지연 ${s(p.delay)}가 정합니다.`;
    case 'received-hidden-by-delay':
      return `지연은 처음 받기 전에 끝납니다. 그 뒤에는 가시성 제한 시간 ${s(p.visibility)}가 정합니다.`;
    case 'delay-after-return':
      return '지연은 새 메시지에 한 번만 적용됩니다. 돌아온 메시지는 바로 받을 수 있습니다.';
    case 'timer-added-to-delay':
      return `메시지의 타이머가 대기열의 지연을 대신합니다. 합이 아니라 ${s(p.timer)}입니다.`;
    case 'both-after-receive':
      return `지연과 가시성 제한 시간은 더해지지 않습니다. 받은 뒤에는 ${s(p.visibility)}입니다.`;
  }
}

/** Which slip gives a wrong amount, by the belief behind it. */
export const lureReason = (p: In<'second' | 'changed'>, belief: string): string =>
  p.direction === 'second' ? secondSlip(p, belief) : changedSlip(p, belief);

function secondSlip(p: In<'second'>, belief: string): string {
  const [delay, waited, visibility] = [count(p.delay), count(p.waited), count(p.visibility)];
  switch (belief) {
    case 'visibility-counts-from-sending':
      return `가시성 제한 시간 ${s(p.visibility)}를 보낸 때부터 세었습니다. 받은 때부터 셉니다.`;
    case 'delay-hides-after-receive':
      return `지연 ${s(p.delay)}만 세었습니다. 지연은 처음 받기 전에 끝나고, 받은 뒤에는 가시성 제한 시간이 숨깁니다.`;
    case 'message-stays-visible':
      return `처음 받은 때(${delay} + ${waited})에 바로 다시 받을 수 있다고 보았습니다. 중단되더라도 받은 메시지는 숨겨집니다.`;
    case 'delay-forgotten':
      return `지연을 빠뜨렸습니다(${waited} + ${visibility}). 지연이 끝나기 전에는 받을 수 없습니다.`;
    case 'waiting-forgotten':
      return `받기까지 기다린 ${s(p.waited)}를 빠뜨렸습니다(${delay} + ${visibility}). 가시성 제한 시간은 받은 때부터 셉니다.`;
    case 'delay-shortens-visibility':
      return `지연과 가시성 제한 시간의 차이를 썼습니다(${delay}, ${visibility}). 둘은 차례로 지나갑니다.`;
    case 'delay-after-return':
      return `지연을 두 번 더했습니다. 지연은 한 번만 적용되며, 돌아온 메시지는 다시 지연되지 않습니다.`;
    case 'two-timeouts-needed':
      return `가시성 제한 시간을 두 번 더했습니다. 한 번 지나면 받을 수 있습니다.`;
    default:
      return `기본 가시성 제한 시간 ${s(p.defaultTimeout)}를 더했습니다. 기본값은 다른 값을 정하지 않은 곳에만 쓰입니다.`;
  }
}

function changedSlip(p: In<'changed'>, belief: string): string {
  const [before, after, at] = [count(p.before), count(p.after), count(p.at)];
  switch (belief) {
    case 'delay-change-reaches-waiting':
      return `새 지연 ${s(p.after)}를 기다리던 메시지에도 적용했습니다. FIFO 대기열에서나 그렇습니다.`;
    case 'delay-change-never-reaches-waiting':
      return `이전 지연 ${s(p.before)}를 그대로 두었습니다. 표준 대기열에서나 그렇습니다.`;
    case 'delay-change-releases-messages':
      return `바꾼 때(${s(p.at)})에 지연이 끝난다고 보았습니다. 변경은 지연을 다른 값으로 정할 뿐입니다.`;
    case 'new-delay-counts-from-the-change':
      return `새 지연을 바꾼 때부터 세었습니다(${at} + ${after}). 지연은 보낸 때부터 셉니다.`;
    case 'old-delay-starts-over':
      return `이전 지연을 바꾼 때부터 다시 세었습니다(${at} + ${before}). 변경한다고 처음부터 다시 세지 않습니다.`;
    case 'delays-add-up':
      return `두 지연을 더했습니다(${before} + ${after}). 그중 하나만 적용됩니다.`;
    case 'only-the-difference-counts':
      return `두 지연의 차이를 썼습니다(${before}, ${after}). 그중 하나가 온전히 적용됩니다.`;
    default:
      return `이전 지연에서 바꿀 때 남아 있던 시간입니다(${before} - ${at}). 보낸 때부터 센 시간이 아닙니다.`;
  }
}

export function explanation(p: DelayParams, key: Setting): string {
  switch (p.direction) {
    case 'setting':
      return settingReason(key, p.need);
    case 'first':
      if (p.timer !== null)
        return `메시지의 타이머가 대기열의 지연보다 우선하므로 ${s(p.delay)}가 아니라 ${s(p.timer)}입니다. 가시성 제한 시간은 받은 뒤에야 시작됩니다.`;
      return `타이머가 없으면 대기열의 지연이 적용되므로 ${s(p.delay)}입니다. 가시성 제한 시간은 받은 뒤에야 시작됩니다.`;
    case 'second': {
      const waited = p.waited === 0 ? '' : ` + ${count(p.waited)}`;
      return `새 메시지는 지연이, 받은 메시지는 가시성 제한 시간이 숨깁니다. 보낸 때부터 ${count(p.delay)}${waited} + ${count(p.visibility)} = ${s(p.delay + p.waited + p.visibility)}입니다.`;
    }
    case 'changed':
      return p.type === 'fifo'
        ? `FIFO 대기열에서 바뀐 지연은 이미 기다리는 메시지에도 적용되므로, 이 메시지는 보낸 지 ${s(p.after)} 뒤에 받을 수 있습니다.`
        : `표준 대기열에서 바뀐 지연은 새 메시지에만 적용되므로, 이 메시지의 지연은 ${s(p.before)} 그대로입니다.`;
    case 'claims':
      return `지연 ${s(p.delay)}는 새 메시지를 처음 받기 전까지 숨기고, 가시성 제한 시간 ${s(p.visibility)}는 받은 메시지를 숨깁니다. 표준 대기열에서는 메시지 타이머가 지연을 대신합니다.`;
  }
}
