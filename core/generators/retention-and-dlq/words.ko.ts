import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import { count } from '../wording';
import type { Change, Fate, In, RetentionParams } from './params';

/** Hours as days where they are whole days from the second on. */
export const time = (hours: number): string =>
  hours % 24 === 0 && hours > 24 ? `${hours / 24}일` : `${count(hours)}시간`;
const TYPE = { standard: '표준', fifo: 'FIFO' };

export function stem(p: RetentionParams, { who, thing }: Story): string {
  const type = TYPE[p.type];
  const eun = withParticle(thing, '은/는');
  const i = withParticle(thing, '이/가');
  const queues = `${who} ${eun} SQS ${type} 대기열을 거치며, 이 대기열에는 ${type} 데드 레터 대기열(DLQ)이 있습니다.`;
  const periods =
    'sourceH' in p && 'dlqH' in p
      ? `보존 기간은 원본 대기열이 ${time(p.sourceH)}, DLQ가 ${time(p.dlqH)}입니다.`
      : '';
  switch (p.direction) {
    case 'left':
      return `${queues} ${periods} 어떤 ${i} 거듭 실패해, 보낸 지 ${time(p.movedAtH)} 뒤에 DLQ로 이동합니다. 팀이 이동한 때부터 DLQ에서 이를 조사할 수 있는 시간은 얼마입니까?`;
    case 'needed':
      return `${queues} 원본 대기열의 보존 기간은 ${time(p.sourceH)}이며, 가장 늦게는 이 기간이 끝나기 직전에 메시지가 이동합니다. 팀은 이동한 뒤 적어도 ${time(p.inspectH)} 동안 조사할 수 있어야 합니다. 이를 보장하는 DLQ의 가장 짧은 보존 기간은 얼마입니까?`;
    case 'fate': {
      const source =
        p.sourceH === p.defaultH
          ? '원본 대기열은 보존 기간을 따로 설정하지 않고 만들었고'
          : `원본 대기열의 보존 기간은 ${time(p.sourceH)}이고`;
      return `${queues} ${source}, DLQ의 보존 기간은 ${time(p.dlqH)}입니다. 어떤 ${eun} 보낸 지 ${time(p.movedAtH)}이 되는 때에 maxReceiveCount를 넘게 됩니다. 보낸 지 ${time(p.lookH)} 뒤에 이 메시지는 어디에 있습니까?`;
    }
    case 'expires':
      return `${queues} ${periods} 어떤 ${i} 보낸 지 ${time(p.movedAtH)} 뒤에 DLQ로 이동합니다. SQS는 보낸 지 몇 시간 뒤에 DLQ에서 이를 제거합니까?`;
    case 'lowered':
      return `${who} ${eun} 보존 기간이 ${time(p.fromH)}인 SQS ${type} 대기열에서 기다립니다. 대기열에는 메시지 ${p.agesH.length}개가 있으며, 각각 ${p.agesH.join(', ')}시간 전에 보낸 것입니다. 이제 보존 기간을 ${withParticle(time(p.toH), '으로/로')} 줄입니다. 변경이 적용되면 이 메시지 가운데 몇 개가 남습니까?`;
    case 'lost':
      return p.place === 'dlq'
        ? `${queues} ${periods} 경보가 실패를 제때 알려 주지만, 팀이 보낸 지 ${time(p.lookH)} 뒤에 DLQ를 보면 비어 있습니다. 조사할 수 있게 메시지를 남기는 변경은 무엇입니까?`
        : `${queues} ${periods} 작업자가 ${time(p.lookH)} 동안 멈춰 있었는데, 그 초반에 보낸 메시지가 한 번도 수신되지 않은 채 사라졌습니다. 다음에 이런 메시지를 남기는 변경은 무엇입니까?`;
  }
}

export const FATE: Readonly<Record<Fate, string>> = {
  'in-source': '아직 원본 대기열에 있습니다',
  'in-dlq': 'DLQ에 있습니다',
  'expired-source': '원본 대기열에서 만료되었습니다',
  'expired-dlq': 'DLQ에서 만료되었습니다',
};
export const CHANGE: Readonly<Record<Change, string>> = {
  'raise-dlq': 'DLQ의 보존 기간을 늘립니다',
  'raise-source': '원본 대기열의 보존 기간을 늘립니다',
  'raise-receives': '리드라이브 정책의 maxReceiveCount를 늘립니다',
  'raise-visibility': '원본 대기열의 가시성 제한 시간을 늘립니다',
  'long-poll': '두 대기열의 ReceiveMessageWaitTimeSeconds를 늘립니다',
  'fifo-dlq': 'DLQ를 FIFO 대기열로 바꿉니다',
};

const RULE = {
  standard:
    '표준 대기열에서는 이동해도 처음 대기열에 들어온 시각이 유지되므로, 원본 대기열에서 보낸 시간도 DLQ의 보존 기간에 들어갑니다.',
  fifo: 'FIFO 대기열에서는 이동하면서 시간을 처음부터 다시 세므로, DLQ의 보존 기간이 온전히 남습니다.',
};

export function changeReason(p: In<'lost'>, id: Change): string {
  switch (id) {
    case 'raise-dlq':
      return p.place === 'dlq'
        ? `메시지는 보낸 지 ${time(p.lookH)}이 지났고, DLQ는 처음 들어온 시각부터 세어 ${time(p.dlqH)}이 되면 제거합니다. DLQ의 보존 기간을 늘리면 남습니다.`
        : '한 번도 수신되지 않은 메시지는 DLQ로 간 적이 없습니다.';
    case 'raise-source':
      return p.place === 'source'
        ? `작업자가 ${time(p.lookH)} 동안 멈춘 사이에 메시지가 ${time(p.sourceH)}을 넘겼습니다. 원본 대기열의 보존 기간을 늘리면 남습니다.`
        : '메시지는 이미 이동했으므로 원본 대기열의 보존 기간은 더 이상 상관없습니다.';
    case 'raise-receives':
      return 'maxReceiveCount는 몇 번 수신된 뒤에 이동할지를 정할 뿐, 메시지의 수명을 늘리지 않습니다.';
    case 'raise-visibility':
      return '가시성 제한 시간은 받은 메시지를 잠시 숨길 뿐, 메시지의 수명을 늘리지 않습니다.';
    case 'long-poll':
      return '긴 폴링은 빈 수신을 줄일 뿐, 메시지의 수명을 늘리지 않습니다.';
    case 'fifo-dlq':
      return '표준 대기열에는 표준 DLQ가 필요하며 FIFO 대기열은 쓸 수 없습니다.';
  }
}

export function fateReason(p: In<'fate'>, found: Fate): string {
  const source = p.sourceH === p.defaultH ? `기본값 ${time(p.sourceH)}` : time(p.sourceH);
  switch (found) {
    case 'in-source':
      return `${time(p.lookH)}째에는 원본 대기열의 보존 기간(${source})이 지나지 않았고 아직 이동하지도 않았습니다.`;
    case 'expired-source':
      return `${time(p.movedAtH)}째에야 이동할 메시지를 원본 대기열이 그 전에(${source}) 제거합니다.`;
    case 'in-dlq':
      return p.type === 'standard'
        ? `${time(p.movedAtH)}째에 이동했습니다. 처음 들어온 시각이 유지되며, ${withParticle(time(p.lookH), '은/는')} DLQ의 ${time(p.dlqH)}에 아직 못 미칩니다.`
        : `${time(p.movedAtH)}째에 이동했습니다. FIFO 대기열은 시간을 다시 세므로 보낸 지 ${time(p.movedAtH + p.dlqH)}이 될 때까지 남습니다.`;
    case 'expired-dlq':
      return p.type === 'standard'
        ? `${time(p.movedAtH)}째에 이동했습니다. 처음 들어온 시각이 유지되며, ${withParticle(time(p.lookH), '은/는')} DLQ의 ${withParticle(time(p.dlqH), '을/를')} 넘습니다.`
        : `${time(p.movedAtH)}째에 이동했습니다. FIFO 대기열은 시간을 다시 세지만 보낸 지 ${time(p.movedAtH + p.dlqH)}이 되었을 때 끝났습니다.`;
  }
}

/** Which slip gives a wrong amount, by the belief behind it. */
export function lureReason(p: In<'left' | 'needed'>, belief: string): string {
  return p.direction === 'left' ? leftSlip(p, belief) : neededSlip(p, belief);
}

function leftSlip({ sourceH, dlqH, movedAtH }: In<'left'>, belief: string): string {
  const [source, dlq, age] = [time(sourceH), time(dlqH), time(movedAtH)];
  switch (belief) {
    case 'fifo-keeps-the-enqueue-time':
      return `DLQ의 ${dlq}에서 보낸 뒤의 ${withParticle(age, '을/를')} 뺐습니다. FIFO 대기열에서는 이동하면서 시간을 다시 셉니다.`;
    case 'dlq-restarts-the-clock':
      return `DLQ의 보존 기간 ${withParticle(dlq, '을/를')} 이동한 때부터 세었습니다. 표준 대기열에서는 처음 들어온 시각부터 계속 셉니다.`;
    case 'time-in-the-source-is-added':
      return `원본 대기열에서 보낸 ${withParticle(age, '을/를')} DLQ의 ${dlq}에 더했습니다. 그 시간이 DLQ의 수명을 늘리지는 않습니다.`;
    case 'source-retention-still-counts':
      return `원본 대기열의 ${source}에서 ${withParticle(age, '을/를')} 뺐습니다. 이동한 뒤에는 DLQ의 보존 기간이 정합니다.`;
    case 'source-retention-applies-in-the-dlq':
      return `원본 대기열의 보존 기간 ${withParticle(source, '을/를')} 썼습니다. 이동한 뒤에는 DLQ의 보존 기간이 정합니다.`;
    case 'retentions-add-up':
      return `두 보존 기간 ${withParticle(source, '과/와')} ${withParticle(dlq, '을/를')} 더했습니다. 이동한 뒤에는 DLQ의 것만 적용됩니다.`;
    case 'retentions-add-up-from-sending':
      return `두 보존 기간을 더하고 보낸 뒤의 ${withParticle(age, '을/를')} 뺐습니다. 이동한 뒤에는 DLQ의 것만 적용됩니다.`;
    case 'source-retention-is-subtracted':
      return `두 보존 기간 ${withParticle(source, '과/와')} ${dlq}의 차이를 썼습니다. 메시지가 원본 대기열에서 보낸 시간은 ${age}뿐입니다.`;
    default:
      return `이동할 때까지 지난 ${age}입니다. 남은 시간이 아닙니다.`;
  }
}

function neededSlip({ sourceH, inspectH }: In<'needed'>, belief: string): string {
  const [source, inspect] = [time(sourceH), time(inspectH)];
  switch (belief) {
    case 'dlq-restarts-the-clock':
      return `조사할 ${inspect}만 세었습니다. 표준 대기열에서는 처음 들어온 시각부터 계속 세므로, 늦게 이동한 메시지는 오자마자 만료될 수 있습니다.`;
    case 'dlq-needs-the-source-retention-only':
      return `원본 대기열의 보존 기간 ${withParticle(source, '을/를')} 그대로 썼습니다. 이 값은 조사할 시간을 보장하지 않습니다.`;
    case 'fifo-keeps-the-enqueue-time':
      return `원본 대기열의 ${source}까지 더했습니다. FIFO 대기열에서는 이동하면서 시간을 다시 세므로 필요 없습니다.`;
    case 'moved-a-day-early':
      return `${withParticle(source, '과/와')} ${withParticle(inspect, '을/를')} 더하고 24시간을 뺐습니다. 이동이 하루 일찍 일어난다고 본 값입니다.`;
    case 'a-day-too-many':
      return `${withParticle(source, '과/와')} ${withParticle(inspect, '을/를')} 더하고 24시간을 여유로 더했습니다. 가장 짧은 값이 아닙니다.`;
    case 'inspection-counted-twice':
      return `${source}에 조사할 ${withParticle(inspect, '을/를')} 두 번 더했습니다.`;
    case 'source-retention-counted-twice':
      return `조사할 ${inspect}에 원본 대기열의 ${withParticle(source, '을/를')} 두 번 더했습니다.`;
    case 'inspection-cut-short':
      return `조사할 ${inspect}에서 24시간을 뺐습니다. 그만큼 조사가 짧아집니다.`;
    case 'source-retention-is-subtracted':
      return `${withParticle(source, '과/와')} ${inspect}의 차이를 썼습니다. 빼야 할 까닭이 없습니다.`;
    default:
      return `반나절이면 된다고 보았습니다. 팀은 적어도 ${inspect} 동안 조사할 수 있어야 합니다.`;
  }
}

export function explanation(p: RetentionParams, fate: Fate): string {
  switch (p.direction) {
    case 'left':
      return p.type === 'standard'
        ? `${RULE.standard} ${p.dlqH} - ${p.movedAtH} = ${time(p.dlqH - p.movedAtH)}입니다.`
        : `${RULE.fifo} 즉 ${time(p.dlqH)}입니다.`;
    case 'needed':
      return p.type === 'standard'
        ? `${RULE.standard} ${time(p.sourceH)}째에 이동하는 메시지에는 ${p.sourceH / 24} + ${p.inspectH / 24} = ${time(p.sourceH + p.inspectH)}이 필요합니다.`
        : `${RULE.fifo} 따라서 ${time(p.inspectH)}이면 충분합니다.`;
    case 'fate':
      return fateReason(p, fate);
    case 'expires':
      return p.type === 'standard'
        ? `${RULE.standard} 따라서 보낸 지 ${count(p.dlqH)}시간이 되면 끝납니다.`
        : `${RULE.fifo} 따라서 보낸 지 ${p.movedAtH} + ${p.dlqH} = ${count(p.movedAtH + p.dlqH)}시간이 되면 끝납니다.`;
    case 'lowered': {
      const left = p.agesH.filter((age) => age < p.toH);
      return `줄인 보존 기간은 이미 대기열에 있는 메시지에도 적용됩니다. ${p.toH}시간을 넘긴 것은 사라지고, ${p.agesH.length}개 가운데 ${left.length}개가 그보다 새것입니다.`;
    }
    case 'lost':
      return changeReason(p, p.place === 'dlq' ? 'raise-dlq' : 'raise-source');
  }
}
