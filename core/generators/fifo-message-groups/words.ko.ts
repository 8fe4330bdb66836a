import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count, inSeconds } from '../wording';
import { type Choice, type GroupParams, type In, messageId } from './params';

const s = (value: number): string => inSeconds(value, 'ko');

export function stem(p: GroupParams, { who, thing, key }: Story): string {
  const i = withParticle(thing, '이/가');
  const eul = withParticle(thing, '을/를');
  switch (p.direction) {
    case 'next':
      return `${who} ${i} SQS FIFO 대기열에 쌓여 있고 MessageGroupId로는 ${withParticle(key, '을/를')} 씁니다. 표는 대기열의 메시지를 보낸 순서대로 보여 주며, 가시성 제한 시간이 곧 끝나는 메시지는 없습니다. 쉬고 있던 작업자가 ReceiveMessage로 메시지를 10개까지 요청합니다. 이 작업자가 받는 메시지는 어느 것입니까?`;
    case 'blocked': {
      const behind =
        p.ahead === 0
          ? '그 뒤에는 같은 그룹의 메시지가 하나 더 기다립니다.'
          : `그 뒤에는 같은 그룹의 메시지가 ${p.ahead + 1}개 더 기다립니다.`;
      return `${who} 작업자가 가시성 제한 시간이 ${s(p.visibility)}인 SQS FIFO 대기열에서 ${eul} 받고는 삭제하지 못한 채 중단됩니다. ${behind} 수신으로부터 ${s(p.passed)} 뒤에, 쉬고 있던 작업자가 다른 그룹이 없는 이 대기열을 폴링하기 시작합니다. 이 작업자는 메시지를 받을 때까지 몇 초를 기다립니까?`;
    }
    case 'busy':
      return `${who} ${i} SQS FIFO 대기열의 메시지 그룹 ${p.groups.length}개에 쌓여 있고, 그룹마다 메시지가 차례로 ${p.groups.join(', ')}개씩 있습니다. 작업자 ${p.workers}명이 쉬고 있습니다. 저마다 ReceiveMessage로 메시지를 하나씩 요청해 몇 분 동안 처리합니다. 이때 일하고 있는 작업자는 몇 명입니까?`;
    case 'choose':
      return `${who} 시간당 약 ${count(p.keys)}건의 ${i} SQS FIFO 대기열을 지나며, 생산자 프로세스 ${p.senders}개가 보내고 여러 작업자가 읽습니다. ${NEED[p.need](thing, key)} 생산자는 MessageGroupId에 무엇을 넣어야 합니까?`;
  }
}

const NEED = {
  'per-key': (thing: string, key: string) =>
    `한 ${key}의 ${withParticle(thing, '은/는')} 보낸 순서대로 처리하고, 서로 다른 ${key}의 것은 동시에 처리해야 합니다.`,
  whole: (thing: string) =>
    `무엇에 속하든 모든 ${withParticle(thing, '을/를')} 보낸 순서대로 하나씩 처리해야 합니다.`,
  none: (thing: string) =>
    `이 대기열은 중복 제거 때문에 골랐습니다. 순서는 중요하지 않으며, 어느 ${thing}도 다른 것을 기다려서는 안 됩니다.`,
};

export const TABLE = '대기열';
export const messageName = (id: string): string => `메시지 ${id.slice(1)}`;
const STATE = { waiting: '대기 중', held: '작업자가 처리 중', done: '삭제됨' };

export function table({ messages }: In<'next'>): string {
  const rows = messages.map(
    ({ group, state }, i) => `| ${messageName(messageId(i))} | \`${group}\` | ${STATE[state]} |`,
  );
  return ['| 메시지 | MessageGroupId | 상태 |', '| --- | --- | --- |', ...rows].join('\n');
}

export function messageReason({ messages }: In<'next'>, option: string): string {
  const one = messages[Number(option.slice(1)) - 1];
  if (!one) return '';
  if (one.state === 'held') return '작업자가 처리하고 있으므로 다른 작업자에게는 보이지 않습니다.';
  return messages.some(({ group, state }) => group === one.group && state === 'held')
    ? `그룹 \`${one.group}\`의 메시지가 처리 중입니다. 그 메시지가 삭제되거나 다시 보일 때까지 이 그룹의 뒤 메시지는 나오지 않습니다.`
    : `그룹 \`${one.group}\`에는 처리 중인 메시지가 없으므로, 먼저 보낸 메시지에 이어 나옵니다.`;
}

export function choice(id: Choice, { key }: Story): string {
  switch (id) {
    case 'key':
      return `${key}의 식별자`;
    case 'constant':
      return '모든 메시지에 같은 문자열';
    case 'unique':
      return '메시지마다 새로 만든 임의의 문자열';
    case 'sender':
      return '생산자 프로세스의 이름';
  }
}

export function choiceReason({ need }: In<'choose'>, id: Choice): string {
  switch (id) {
    case 'key':
      if (need === 'per-key')
        return '순서는 메시지 그룹 안에서 지켜지고 그룹끼리는 동시에 처리되므로 두 가지 요구에 모두 맞습니다.';
      return need === 'whole'
        ? '순서는 그룹 안에서만 지켜지므로 그룹이 다른 메시지끼리는 앞뒤가 바뀝니다.'
        : '아무도 순서를 요구하지 않았는데 같은 그룹의 메시지가 서로를 기다립니다.';
    case 'constant':
      if (need === 'whole')
        return '모든 메시지가 한 그룹이 되므로, 하나를 처리하는 동안 뒤 메시지는 나오지 않습니다.';
      return '모든 메시지가 한 그룹이 되므로 한 번에 하나만 처리됩니다.';
    case 'unique':
      if (need === 'none')
        return '메시지마다 그룹이 따로이므로 서로 기다리지 않으며, 중복 제거는 그룹에 달려 있지 않습니다.';
      return '메시지마다 그룹이 따로이므로 순서가 전혀 지켜지지 않습니다.';
    case 'sender':
      return need === 'none'
        ? '아무도 순서를 요구하지 않았는데 한 프로세스의 메시지가 서로를 기다립니다.'
        : '함께 다룰 메시지를 여러 프로세스가 보내므로 여러 그룹으로 흩어져 공통된 순서가 지켜지지 않습니다.';
  }
}

export function explanation(p: GroupParams): string {
  switch (p.direction) {
    case 'next':
      return '한 그룹의 메시지가 처리 중인 동안 그 그룹의 뒤 메시지는 나오지 않습니다. 다른 그룹의 메시지는 그룹마다 순서대로 나옵니다.';
    case 'blocked':
      return `메시지가 처리 중인 동안 그룹 전체가 기다립니다. 그 메시지는 수신으로부터 ${s(p.visibility)} 뒤에 다시 보이므로 지금부터 ${count(p.visibility)} - ${count(p.passed)} = ${s(p.visibility - p.passed)} 뒤이며, 가장 먼저 나옵니다.`;
    case 'busy':
      return p.workers <= p.groups.length
        ? `작업자가 하나씩 가져가면 그룹마다 메시지 하나만 처리 중일 수 있습니다. 그룹이 ${p.groups.length}개이고 작업자가 ${p.workers}명이므로 ${p.workers}명이 모두 일합니다.`
        : `작업자가 하나씩 가져가면 그룹마다 메시지 하나만 처리 중일 수 있습니다. 그룹이 ${p.groups.length}개이므로 작업자 ${p.workers}명 가운데 ${p.groups.length}명만 일합니다.`;
    case 'choose':
      return choiceReason(p, p.need === 'per-key' ? 'key' : p.need === 'whole' ? 'constant' : 'unique');
  }
}
