import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count, inSeconds } from '../wording';
import type { Case, DedupParams, Fate, In, Send } from './params';
import { sendId } from './params';

const s = (value: number): string => inSeconds(value, 'ko');

export function stem(p: DedupParams, story: Story): string {
  const { who, thing } = story;
  const eul = withParticle(thing, '을/를');
  switch (p.direction) {
    case 'second':
      return `${who} ${CASE[p.case](p.gap, story)} 두 번째 전송은 어떻게 됩니까?`;
    case 'stored':
    case 'count': {
      const scope =
        p.scope === 'queue'
          ? '중복 제거는 대기열 전체에 적용됩니다.'
          : '대기열의 DeduplicationScope는 messageGroup입니다.';
      const ask =
        p.direction === 'stored'
          ? '소비자가 받는 메시지가 되는 전송은 어느 것입니까?'
          : '소비자가 받는 메시지는 모두 몇 개입니까?';
      return `${who} 생산자가 SQS FIFO 대기열로 ${eul} 표와 같이 보내며, 시간은 첫 전송부터 셉니다. ${scope} ${ask}`;
    }
    case 'retry':
      return `${who} 생산자가 ${eul} SQS FIFO 대기열로 보냅니다. 생산자는 SQS의 응답을 받지 못하므로 같은 메시지를 같은 MessageDeduplicationId로 ${s(p.every)}마다 다시 보냅니다. 작업자는 받은 메시지를 곧바로 삭제합니다. 작업자가 ${eul} 두 번째로 받는 것은 첫 전송으로부터 몇 초 뒤입니까?`;
  }
}

const OWN_ID = '대기열은 콘텐츠 기반 중복 제거를 쓰지 않습니다.';
const BY_CONTENT = '대기열은 콘텐츠 기반 중복 제거를 쓰며, 생산자는 MessageDeduplicationId를 주지 않습니다.';
const sends = ({ thing }: Story): string =>
  `생산자가 ${withParticle(thing, '을/를')} SQS FIFO 대기열로 보냅니다.`;
const CASE: Readonly<Record<Case, (gap: number, story: Story) => string>> = {
  'again-soon': (gap, story) =>
    `${sends(story)} ${OWN_ID} 응답이 사라져 ${s(gap)} 뒤에 같은 MessageDeduplicationId와 MessageGroupId로 메시지를 다시 보냅니다. 첫 메시지는 아직 아무도 받지 않았습니다.`,
  'again-late': (gap, story) =>
    `${sends(story)} ${OWN_ID} 장애가 끝난 뒤, 곧 ${s(gap)} 뒤에 같은 MessageDeduplicationId와 MessageGroupId로 메시지를 다시 보냅니다. 첫 메시지는 아직 아무도 받지 않았습니다.`,
  'other-group': (gap, story) =>
    `${sends(story)} ${OWN_ID} 중복 제거는 대기열 전체에 적용됩니다. ${s(gap)} 뒤에 같은 MessageDeduplicationId로 다시 보내되, 이번에는 다른 ${story.key}의 메시지 그룹으로 보냅니다.`,
  'after-delete': (gap, story) =>
    `${sends(story)} 작업자가 이를 곧바로 받아 삭제합니다. ${OWN_ID} 첫 전송으로부터 ${s(gap)} 뒤에 생산자가 같은 MessageDeduplicationId와 MessageGroupId로 메시지를 다시 보냅니다.`,
  'same-body': (gap, story) =>
    `${sends(story)} ${BY_CONTENT} ${s(gap)} 뒤에 같은 본문을 같은 메시지 그룹으로 다시 보냅니다.`,
  'other-attribute': (gap, story) =>
    `${sends(story)} ${BY_CONTENT} ${s(gap)} 뒤에 같은 본문을 같은 메시지 그룹으로 다시 보내되, 메시지 속성의 값만 다릅니다.`,
  'other-body': (gap, story) =>
    `${sends(story)} ${BY_CONTENT} ${s(gap)} 뒤에 같은 메시지 그룹으로 다시 보내되, 본문에 적힌 시각이 새로 바뀌었습니다.`,
  'no-id': (gap, { thing }) =>
    `생산자가 MessageDeduplicationId를 붙여 ${withParticle(thing, '을/를')} SQS FIFO 대기열로 보냅니다. ${OWN_ID} ${s(gap)} 뒤에 다른 생산자가 또 다른 ${withParticle(thing, '을/를')} 같은 메시지 그룹으로 보내는데, MessageDeduplicationId를 붙이지 않습니다.`,
  'group-scope': (gap, story) =>
    `${sends(story)} 대기열의 DeduplicationScope는 messageGroup입니다. ${OWN_ID} ${s(gap)} 뒤에 같은 MessageDeduplicationId의 메시지를 다른 ${story.key}의 메시지 그룹으로 보냅니다.`,
};

export const FATE: Readonly<Record<Fate, string>> = {
  delivered: '저장되어 소비자가 두 번째 메시지로 받습니다',
  dropped: '받아들여지지만 소비자에게 전달되지 않습니다',
  refused: '오류로 거부되어 대기열에 저장되지 않습니다',
  replaces: '같은 ID로 먼저 보낸 메시지를 대신하여 저장됩니다',
};
/** What is wrong with a fate, before the reason. */
export const NOT: Readonly<Record<Fate, string>> = {
  delivered: '두 번째 메시지는 나오지 않습니다.',
  dropped: 'SQS가 걸러 낼 중복이 아닙니다.',
  refused: 'SQS는 오류로 답하지 않습니다.',
  replaces: '이미 보낸 메시지는 바뀌지 않습니다.',
};

export const TABLE = '전송';

export const sendName = (id: string): string => `전송 ${id.slice(1)}`;

export function table({ sends }: { sends: readonly Send[] }): string {
  const rows = sends.map(
    ({ id, group, at }, i) => `| ${sendName(sendId(i))} | ${s(at)} | \`${id}\` | \`${group}\` |`,
  );
  return [
    '| 전송 | 시각 | MessageDeduplicationId | MessageGroupId |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The last send of the same ID before this one, where one counts as the same. */
function earlier({ sends, scope }: In<'stored' | 'count'>, index: number): Send | undefined {
  const one = sends[index];
  return sends
    .slice(0, index)
    .filter(({ id, group }) => id === one?.id && (scope === 'queue' || group === one?.group))
    .at(-1);
}

/** Why a send leads to a message, or why it does not. */
export function sendReason(p: In<'stored' | 'count'>, option: string, isKept: boolean): string {
  const index = Number(option.slice(1)) - 1;
  const one = p.sends[index];
  const before = earlier(p, index);
  if (!one) return '';
  if (!before)
    return p.scope === 'queue'
      ? `ID \`${one.id}\`의 메시지를 전에 보낸 적이 없으므로 전달됩니다.`
      : `그룹 \`${one.group}\`에서 ID \`${one.id}\`의 메시지를 전에 보낸 적이 없으므로 전달됩니다.`;
  if (isKept)
    return `ID \`${one.id}\`의 메시지를 전에 보냈지만 저장된 그 메시지로부터 ${withParticle(s(p.interval), '이/가')} 지났으므로 새 메시지입니다.`;
  return `ID \`${one.id}\`의 메시지를 전에 보냈습니다. 저장된 메시지로부터 ${s(p.interval)} 동안 SQS는 같은 ID의 메시지를 받아들이되 전달하지 않습니다.`;
}

export function caseReason(p: In<'second'>): string {
  switch (p.case) {
    case 'again-soon':
      return `SQS는 ${s(p.interval)} 동안 이미 본 중복 제거 ID의 메시지를 받아들이되 전달하지 않으며, ${withParticle(s(p.gap), '은/는')} 그 안입니다.`;
    case 'again-late':
      return `중복 제거 간격 ${withParticle(s(p.interval), '이/가')} ${s(p.gap)} 뒤에는 이미 지났으므로 새 메시지로 봅니다.`;
    case 'other-group':
      return 'ID는 그룹과 관계없이 대기열 전체에서 따지므로 두 번째 전송은 중복입니다.';
    case 'after-delete':
      return `SQS는 첫 메시지를 삭제한 뒤에도 ${s(p.interval)} 동안 ID를 기억합니다.`;
    case 'same-body':
      return '콘텐츠 기반 중복 제거는 본문의 SHA-256 해시로 ID를 만들며, 본문이 같으면 ID도 같습니다.';
    case 'other-attribute':
      return '콘텐츠 기반 중복 제거는 본문만 해시합니다. 속성은 따지지 않으므로 두 번째 전송은 중복입니다.';
    case 'other-body':
      return '콘텐츠 기반 중복 제거는 본문을 해시하므로, 시각이 달라지면 해시도 달라집니다. SQS는 새 메시지로 봅니다.';
    case 'no-id':
      return '콘텐츠 기반 중복 제거를 쓰지 않으면 모든 메시지에 MessageDeduplicationId가 있어야 하며, 없으면 전송이 실패합니다.';
    case 'group-scope':
      return '이 범위에서는 ID를 메시지 그룹 안에서만 따지므로, 다른 그룹에서는 새 메시지입니다.';
  }
}

export function explanation(p: DedupParams): string {
  switch (p.direction) {
    case 'second':
      return caseReason(p);
    case 'stored':
    case 'count':
      return p.scope === 'queue'
        ? `메시지가 저장된 뒤 ${s(p.interval)} 동안은 그룹과 관계없이 같은 MessageDeduplicationId의 메시지를 받아들이되 전달하지 않습니다.`
        : `메시지가 저장된 뒤 ${s(p.interval)} 동안은 같은 그룹에서 같은 MessageDeduplicationId의 메시지를 받아들이되 전달하지 않습니다. 다른 그룹에서는 ID를 새로 따집니다.`;
    case 'retry': {
      const times = Math.ceil(p.interval / p.every);
      return `첫 메시지를 삭제했더라도 ${s(p.interval)} 동안의 재전송은 받아들여질 뿐 전달되지 않습니다. 그 뒤 첫 재전송은 ${times}번째이며, ${times} × ${count(p.every)} = ${s(times * p.every)}입니다.`;
    }
  }
}
