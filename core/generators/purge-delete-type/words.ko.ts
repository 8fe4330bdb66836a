import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count, inSeconds } from '../wording';
import type { Call, Counts, Goal, In, Move, PurgeParams, Remain, Reply, Second } from './params';

const s = (value: number): string => inSeconds(value, 'ko');
const held = ({ visible, inFlight }: Counts): string =>
  `보이는 메시지 ${count(visible)}개와 처리 중(in flight)인 메시지 ${inFlight}개`;

export function stem(p: PurgeParams, { who, thing }: Story): string {
  const eun = withParticle(thing, '은/는');
  const eul = withParticle(thing, '을/를');
  switch (p.direction) {
    case 'goal':
      return `${who} ${goal(p, thing, eul)} 팀은 무엇을 해야 합니까?`;
    case 'left': {
      const name = p.call === 'purge' ? 'PurgeQueue를' : 'DeleteQueue를';
      return `${who} 부하 테스트 뒤에 ${eul} 담는 SQS 대기열에 ${held(p.counts)}가 있습니다. 엔지니어가 ${name} 호출하고 다른 일은 하지 않습니다. 호출이 완전히 적용되면 무엇이 남습니까?`;
    }
    case 'count':
      return `${who} ${eul} 담는 SQS 대기열에 ${held(p.counts)}가 있습니다. 엔지니어가 PurgeQueue를 호출합니다. ${s(p.afterS)} 뒤에 생산자가 새 메시지 ${p.later}개를 보내며, 실행 중인 작업자는 없습니다. 그때 대기열에는 메시지가 몇 개 있습니까?`;
    case 'reply':
      return `${who} ${second(p.second, p.afterS, eul)} SQS는 두 번째 호출에 무엇이라고 응답합니까?`;
    case 'migrate':
      return p.to === 'fifo'
        ? `${who} ${eun} SQS 표준 대기열을 거치는데 이제부터는 FIFO 대기열을 거쳐야 합니다. 작업자는 한 번에 한 대기열만 읽고, 아무것도 잃어서는 안 되며, 새 대기열에는 데드 레터 대기열(DLQ)을 둡니다. 팀은 다음 단계를 어떤 순서로 진행해야 합니까?`
        : `${who} ${eun} SQS FIFO 대기열을 거치는데 순서가 더는 중요하지 않아 이제부터는 표준 대기열을 거쳐야 합니다. 작업자는 한 번에 한 대기열만 읽고, 아무것도 잃어서는 안 되며, 새 대기열에는 데드 레터 대기열(DLQ)을 둡니다. 팀은 다음 단계를 어떤 순서로 진행해야 합니까?`;
    case 'match':
      return `${who} ${eul} 담는 SQS 대기열에 ${held(p.counts)}가 있습니다. 다음 호출은 저마다 어떤 결과를 냅니까?`;
  }
}

function goal({ goal: id, counts }: In<'goal'>, thing: string, eul: string): string {
  switch (id) {
    case 'empty-keep':
      return `테스트 뒤에 ${eul} 담는 SQS 대기열에 ${held(counts)}가 있습니다. 메시지는 모두 없애되 대기열 URL과 정책, 속성은 그대로 두어야 합니다.`;
    case 'remove-all':
      return `테스트가 끝났는데 그때 만든 SQS 대기열에 아직 ${held(counts)}가 있습니다. 메시지도 대기열도 더는 필요하지 않습니다.`;
    case 'one-done':
      return `${eul} 담는 SQS 대기열에 ${held(counts)}가 있습니다. 한 작업자가 받은 ${thing} 하나를 처리했습니다. 이것만 다시 수신되지 않아야 하고 나머지는 모두 남아야 합니다.`;
    case 'longer-life':
      return `${eul} 담는 SQS 대기열에 ${held(counts)}가 있습니다. 메시지를 지금보다 며칠 더 보관해야 하며, 생산자와 작업자는 이 대기열을 그대로 씁니다.`;
    case 'make-fifo':
      return `${eul} 담는 SQS 표준 대기열에 ${held(counts)}가 있습니다. 이제부터는 순서대로 전달해야 하므로 대기열이 FIFO여야 합니다.`;
    case 'make-standard':
      return `${eul} 담는 SQS FIFO 대기열에 ${held(counts)}가 있습니다. 처리량이 모자라고 순서는 중요하지 않으므로 대기열이 표준이어야 합니다.`;
  }
}

function second(id: Second, afterS: number, eul: string): string {
  switch (id) {
    case 'purge-purge':
      return `스크립트가 ${eul} 담는 SQS 대기열에 PurgeQueue를 호출하고, ${s(afterS)} 뒤에 같은 대기열에 PurgeQueue를 다시 호출합니다.`;
    case 'delete-create':
      return `스크립트가 ${eul} 담는 SQS 대기열에 DeleteQueue를 호출하고, ${s(afterS)} 뒤에 같은 이름으로 CreateQueue를 호출합니다.`;
    case 'delete-send':
      return `스크립트가 ${eul} 담는 SQS 대기열에 DeleteQueue를 호출합니다. 삭제가 이미 적용된 ${s(afterS)} 뒤에 생산자가 이전 대기열 URL로 SendMessage를 호출합니다.`;
    case 'purge-send':
      return `스크립트가 ${eul} 담는 SQS 대기열에 PurgeQueue를 호출합니다. ${s(afterS)} 뒤에 생산자가 그 대기열의 URL로 SendMessage를 호출합니다.`;
  }
}

export const CALL: Readonly<Record<Call, string>> = {
  purge: '대기열에 PurgeQueue를 호출합니다',
  'delete-queue': '대기열에 DeleteQueue를 호출합니다',
  'delete-message': '수신 핸들로 DeleteMessage를 호출합니다',
  'set-attributes': '대기열에 SetQueueAttributes를 호출합니다',
  'new-queue': '새 대기열을 만들고 클라이언트를 옮깁니다',
};
/** The call as a prompt to match. */
export const PROMPT: Readonly<Record<Call, string>> = {
  purge: 'PurgeQueue',
  'delete-queue': 'DeleteQueue',
  'delete-message': 'DeleteMessage',
  'set-attributes': 'SetQueueAttributes',
  'new-queue': '다른 이름으로 CreateQueue',
};
export const EFFECT: Readonly<Record<Call, string>> = {
  purge: '모든 메시지가 없어지고 대기열은 남습니다',
  'delete-queue': '모든 메시지와 대기열이 없어집니다',
  'delete-message': '받은 메시지 하나가 없어집니다',
  'set-attributes': '설정이 바뀌고 메시지는 남습니다',
  'new-queue': '비어 있는 두 번째 대기열이 생깁니다',
};
export const EFFECT_REASON: Readonly<Record<Call, string>> = {
  purge: 'PurgeQueue는 처리 중인 것까지 모든 메시지를 없애고, 대기열과 그 속성은 남깁니다.',
  'delete-queue': 'DeleteQueue는 대기열을 그 안의 모든 것과 함께 없앱니다.',
  'delete-message': 'DeleteMessage는 수신 핸들이 가리키는 메시지 하나를 없앱니다.',
  'set-attributes': 'SetQueueAttributes는 보존 기간 같은 값을 바꿉니다. 대기열 유형은 바꿀 수 없습니다.',
  'new-queue': 'CreateQueue는 다른 대기열을 만듭니다. 다른 유형의 대기열을 얻는 유일한 길이기도 합니다.',
};

export function callReason(id: Call, goal: Goal): string {
  const typed = goal === 'make-fifo' || goal === 'make-standard';
  switch (id) {
    case 'purge':
      if (goal === 'empty-keep')
        return 'PurgeQueue는 처리 중인 것까지 모든 메시지를 없애고 대기열은 그대로 둡니다.';
      if (goal === 'remove-all') return 'PurgeQueue는 메시지만 없애므로 대기열이 남습니다.';
      return typed
        ? 'PurgeQueue는 메시지를 버릴 뿐 대기열의 유형은 그대로입니다.'
        : 'PurgeQueue는 모든 메시지를 없애며 되돌릴 수 없습니다.';
    case 'delete-queue':
      if (goal === 'remove-all') return 'DeleteQueue는 대기열을 그 안의 모든 것과 함께 없앱니다.';
      if (goal === 'empty-keep') return 'DeleteQueue는 대기열까지 URL, 정책, 속성과 함께 없앱니다.';
      return 'DeleteQueue는 대기열과, 아직 필요한 메시지까지 모두 없앱니다.';
    case 'delete-message':
      if (goal === 'one-done') return 'DeleteMessage는 작업자가 가진 수신 핸들의 메시지 하나만 없앱니다.';
      if (goal === 'longer-life') return 'DeleteMessage는 받은 메시지를 없앨 뿐, 아무것도 늘리지 않습니다.';
      return typed
        ? 'DeleteMessage는 받은 메시지를 없앨 뿐 대기열을 바꾸지 않습니다.'
        : 'DeleteMessage는 받은 메시지 하나를 없앨 뿐, 대기열을 비우거나 없애지 못합니다.';
    case 'set-attributes':
      if (goal === 'longer-life')
        return 'MessageRetentionPeriod는 대기열의 속성이며 SetQueueAttributes로 그 자리에서 바꿀 수 있습니다.';
      return typed
        ? 'FifoQueue는 대기열을 만들 때만 정할 수 있고 나중에는 바꿀 수 없습니다.'
        : 'SetQueueAttributes는 설정을 바꿀 뿐 메시지를 없애지 않습니다.';
    case 'new-queue':
      if (typed)
        return '유형은 만들 때 정해집니다. 다른 유형의 새 대기열을 만들고 생산자와 작업자를 그리로 옮겨야 합니다.';
      return '새 대기열을 만들어도 이전 대기열과 메시지는 그대로이며, 클라이언트를 옮길 필요도 없습니다.';
  }
}

export function remain({ visible, inFlight }: Counts, id: Remain): string {
  switch (id) {
    case 'empty-queue':
      return '메시지 없이, 속성이 그대로인 대기열';
    case 'nothing':
      return '대기열도 메시지도 남지 않음';
    case 'in-flight':
      return `처리 중이던 메시지 ${inFlight}개가 든 대기열`;
    case 'visible':
      return `보이던 메시지 ${count(visible)}개가 든 대기열`;
    case 'default-queue':
      return '메시지 없이, 속성이 초기화된 대기열';
    case 'all-messages':
      return `메시지 ${count(visible + inFlight)}개가 모두 숨겨진 대기열`;
  }
}

export function remainReason(call: 'purge' | 'delete-queue', id: Remain): string {
  switch (id) {
    case 'empty-queue':
      return call === 'purge'
        ? 'PurgeQueue는 상태와 관계없이 모든 메시지를 없애고 대기열은 남깁니다.'
        : 'DeleteQueue는 대기열까지 없앱니다. 대기열을 남기는 것은 PurgeQueue입니다.';
    case 'nothing':
      return call === 'purge'
        ? 'PurgeQueue는 대기열을 남깁니다. 대기열을 없애는 것은 DeleteQueue입니다.'
        : 'DeleteQueue는 대기열을 그 안의 모든 것과 함께 없앱니다.';
    case 'in-flight':
      return '처리 중인 메시지도 함께 없어집니다.';
    case 'visible':
      return '아무도 받지 않은 메시지도 함께 없어집니다.';
    case 'default-queue':
      return call === 'purge'
        ? 'PurgeQueue는 어떤 속성도 바꾸지 않습니다.'
        : 'DeleteQueue는 초기화하지 않고 대기열 자체를 없앱니다.';
    case 'all-messages':
      return '메시지는 숨겨지는 것이 아니라 없어지며, 되돌릴 수 없습니다.';
  }
}

export const REPLY: Readonly<Record<Reply, string>> = {
  ok: '성공합니다',
  PurgeQueueInProgress: 'PurgeQueueInProgress 오류로 실패합니다',
  QueueDeletedRecently: 'QueueDeletedRecently 오류로 실패합니다',
  QueueDoesNotExist: 'QueueDoesNotExist 오류로 실패합니다',
};

/** When SQS gives each answer; for those that are wrong. */
export const REPLY_ONLY: Readonly<Record<Reply, string>> = {
  ok: '이 호출은 성공할 수 없습니다.',
  PurgeQueueInProgress: '앞선 비우기가 진행되는 동안의 PurgeQueue 호출만 이 응답을 받습니다.',
  QueueDeletedRecently: '같은 이름의 대기열을 삭제한 직후의 CreateQueue 호출만 이 응답을 받습니다.',
  QueueDoesNotExist: '없는 대기열이 필요한 호출만 이 응답을 받습니다.',
};

/** What SQS answers, and why. */
export function answer({ second: id, afterS, purgeS, deleteS }: In<'reply'>): string {
  switch (id) {
    case 'purge-purge':
      return afterS < purgeS
        ? `비우기는 최대 ${s(purgeS)}가 걸립니다. 그사이, 여기서는 ${s(afterS)} 뒤의 두 번째 비우기는 PurgeQueueInProgress로 거절됩니다.`
        : `비우기는 최대 ${s(purgeS)}가 걸립니다. ${s(afterS)} 뒤에는 그 시간이 지났으므로 다시 비우기가 성공합니다.`;
    case 'delete-create':
      return afterS < deleteS
        ? `이름은 대기열을 삭제하고 ${s(deleteS)}가 지나야 다시 쓸 수 있습니다. ${s(afterS)} 뒤의 CreateQueue는 QueueDeletedRecently로 거절됩니다.`
        : `이름은 대기열을 삭제하고 ${s(deleteS)}가 지나면 다시 쓸 수 있습니다. ${s(afterS)} 뒤의 CreateQueue는 성공합니다.`;
    case 'delete-send':
      return '대기열이 없어져 그 URL은 아무 데도 닿지 않으므로 QueueDoesNotExist입니다.';
    case 'purge-send':
      return '비우기는 메시지를 없앨 뿐 대기열은 그대로 두므로, 메시지를 계속 받습니다.';
  }
}

export function move(id: Move, to: 'fifo' | 'standard'): string {
  const type = to === 'fifo' ? 'FIFO' : '표준';
  switch (id) {
    case 'dlq':
      return `DLQ로 쓸 ${type} 대기열을 만듭니다`;
    case 'queue':
      return `그 DLQ를 리드라이브 정책에 지정해 새 ${type} 대기열을 만듭니다`;
    case 'producers':
      return to === 'fifo'
        ? '생산자가 MessageGroupId를 넣어 새 대기열로 보내게 합니다'
        : '생산자가 MessageGroupId 없이 새 대기열로 보내게 합니다';
    case 'drain':
      return '새것이 더 들어오지 않는 이전 대기열을 작업자가 비우게 합니다';
    case 'consumers':
      return '작업자가 새 대기열에서 읽게 합니다';
    case 'remove':
      return '작업자가 새 대기열로 하루 동안 돌아간 뒤 이전 대기열을 삭제합니다';
  }
}
const MOVE_REASON: Readonly<Record<Move, string>> = {
  dlq: 'SQS는 DLQ를 스스로 만들지 않으며, 리드라이브 정책에는 있는 대기열만 지정할 수 있습니다.',
  queue: '대기열의 유형은 만들 때 정해지므로, 누가 쓰기 전에 새 대기열이 있어야 합니다.',
  producers: '생산자가 먼저 옮겨야 이전 대기열에 새것이 들어오지 않아 비울 수 있습니다.',
  drain: '새것이 들어오지 않는 대기열이라야 완전히 비울 수 있습니다.',
  consumers: '작업자는 한 번에 한 대기열만 읽으므로 이전 대기열이 비면 옮깁니다.',
  remove: 'DeleteQueue는 되돌릴 수 없으므로 마지막에 합니다.',
};
export const moveReason = (id: Move): string => MOVE_REASON[id];

const KEY: Readonly<Record<Goal, Call>> = {
  'empty-keep': 'purge',
  'remove-all': 'delete-queue',
  'one-done': 'delete-message',
  'longer-life': 'set-attributes',
  'make-fifo': 'new-queue',
  'make-standard': 'new-queue',
};

export function explanation(p: PurgeParams): string {
  switch (p.direction) {
    case 'goal':
      return callReason(KEY[p.goal], p.goal);
    case 'left':
      return remainReason(p.call, p.call === 'purge' ? 'empty-queue' : 'nothing');
    case 'count':
      return `PurgeQueue는 보이는 메시지 ${count(p.counts.visible)}개와 처리 중인 ${p.counts.inFlight}개를 ${s(p.purgeS)} 안에 없앱니다. ${s(p.afterS)} 뒤에 보낸 ${p.later}개는 영향을 받지 않습니다.`;
    case 'reply':
      return answer(p);
    case 'migrate':
      return '대기열의 유형은 바꿀 수 없습니다. 같은 유형의 DLQ와 함께 새 대기열을 만들고, 생산자가 먼저 옮기고, 이전 대기열이 비면 작업자가 따라가며, 이전 대기열은 마지막에 삭제합니다.';
    case 'match':
      return p.calls.map((call) => `- ${EFFECT_REASON[call]}`).join('\n');
  }
}
