import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { listJson, messageLine } from './json';
import { ATTRIBUTES, type FilterParams, type Message, type Policy } from './params';
import { accepts, misfits } from './solve';

export const MESSAGE = '메시지의 속성';
export const POLICY = '필터 정책';
export const POLICIES = '구독과 필터 정책';
export const ATTRIBUTE_HEAD = '| 이름 | 유형 | 값 |';
export const POLICY_HEAD = '| 대기열 | 필터 정책 |';

export function stem(p: FilterParams, { who, thing }: Story): string {
  const topic = `${who} ${thing}마다 SNS 주제에 메시지를 하나씩 게시합니다.`;
  const queues = '구독한 SQS 대기열의 필터 정책은 아래와 같으며, 메시지 속성에 적용됩니다.';
  switch (p.direction) {
    case 'receivers':
      return `${topic} ${queues} 아래의 메시지를 받는 대기열은 무엇입니까?`;
    case 'dropped':
      return `${topic} ${queues} 아래의 메시지를 받지 않는 대기열은 무엇입니까?`;
    case 'count':
      return `${topic} ${queues} SNS는 아래의 메시지를 이 대기열 가운데 몇 곳에 전송합니까?`;
    case 'message':
      return `${topic} 한 구독의 필터 정책은 아래와 같으며, 메시지 속성에 적용됩니다. 어떤 속성을 가진 메시지가 전송됩니까?`;
    case 'matching':
      return `${topic} ${queues} 각 메시지를 받는 대기열은 무엇입니까?`;
  }
}

/** Why a subscription takes a message, or the first key that keeps it out. */
export function reason(policy: Policy, message: Message): string {
  const [key] = misfits(policy, message);
  if (key === undefined) {
    const keys = ATTRIBUTES.filter((each) => policy[each] !== undefined).map((each) => `\`${each}\``);
    return keys.length === 1
      ? `하나뿐인 키 ${withParticle(keys[0] ?? '', '이/가')} 맞으므로 전송됩니다.`
      : `모든 키(${keys.join(', ')})가 맞으므로 전송됩니다.`;
  }
  const list = listJson(policy[key] ?? []);
  const eun = withParticle(`\`${key}\``, '은/는');
  return message[key] === undefined
    ? `${eun} \`${list}\`에 맞아야 하는데 메시지에 이 속성이 없습니다.`
    : `${eun} \`${list}\`에 맞아야 하는데 값이 \`${message[key]}\`입니다.`;
}

/** Which of the messages a subscription takes. */
export function taken(policy: Policy, messages: readonly Message[]): string {
  const message = messages.find((each) => accepts(policy, each));
  return message
    ? `${withParticle(`\`${messageLine(message)}\``, '은/는')} 모든 키에 맞고 다른 메시지는 그렇지 않습니다.`
    : '모든 키에 맞는 메시지가 없습니다.';
}

const RULE = '필터 정책의 키는 모두 맞아야 하고, 한 키의 목록에서는 하나만 맞으면 됩니다.';

export function explanation(p: FilterParams): string {
  if (p.direction !== 'count') return RULE;
  const found = p.policies.filter((policy) => accepts(policy, p.message)).length;
  return `${RULE} 정책 ${p.policies.length}개 가운데 ${found}개가 그렇습니다.`;
}
