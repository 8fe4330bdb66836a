import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { acceptable, backlog, fleet } from './solve';

const s = (ms: number): string => `${figure(ms / 1000)}초`;

/** What CloudWatch and the group show, traps included. */
function state(q: Question): string {
  const queue = [`ApproximateNumberOfMessagesVisible은 ${figure(q.visible)}`];
  if (q.inFlight > 0) queue.push(`ApproximateNumberOfMessagesNotVisible은 ${figure(q.inFlight)}`);
  if (q.delayed > 0) queue.push(`ApproximateNumberOfMessagesDelayed는 ${figure(q.delayed)}`);
  const group =
    q.pending > 0
      ? `그룹의 원하는 용량은 ${figure(q.inService + q.pending)}이고, 그중 ${figure(q.inService)}대는 InService, ${figure(q.pending)}대는 아직 Pending입니다.`
      : `InService 상태인 인스턴스는 ${figure(q.inService)}대입니다.`;
  return `${queue.join(', ')}입니다. ${group}`;
}

const need = (q: Question): string =>
  `인스턴스는 메시지를 하나씩 처리하며 하나에 평균 ${withParticle(s(q.processing), '이/가')} 걸립니다. 메시지는 늦어도 ${s(q.latency)} 안에 처리되어야 합니다.`;

const POLICY = '대상 추적 정책이 인스턴스당 백로그를 인스턴스당 허용 백로그에 맞춥니다.';

function ask(q: Question): string {
  switch (q.direction) {
    case 'acceptable-backlog':
      return `${need(q)} ${state(q)}\n\n인스턴스당 백로그를 지표로 쓰는 대상 추적 정책의 대상 값은 인스턴스당 메시지 몇 개여야 합니까?`;
    case 'current-backlog':
      return `${state(q)} ${need(q)}\n\n지금 인스턴스당 백로그는 얼마입니까?`;
    case 'fleet-size':
      return `${need(q)} ${POLICY} ${state(q)}\n\n그룹에는 인스턴스가 모두 몇 대 필요합니까?`;
    case 'instances-to-add':
      return `${need(q)} ${POLICY} ${state(q)}\n\n그룹의 인스턴스는 몇 대 늘어납니까?`;
    case 'instances-to-remove':
      return `${need(q)} ${POLICY} ${state(q)}\n\n목표를 지키면서 그룹의 인스턴스를 몇 대까지 줄일 수 있습니까?`;
    case 'longest-wait':
      return `${state(q)} 인스턴스는 메시지를 하나씩 처리하며 하나에 평균 ${withParticle(s(q.processing), '이/가')} 걸립니다. 목표는 ${s(q.latency)}입니다.\n\n새 메시지가 들어오지 않고 인스턴스도 늘지 않는다면, 보이는 메시지를 모두 처리하는 데 얼마나 걸립니까?`;
    case 'needed-speed':
      return `${need(q)} ${state(q)} 일하는 인스턴스 수는 늘릴 수 없습니다.\n\n지금의 백로그가 허용 범위에 들려면 메시지당 평균 처리 시간을 최소한 얼마까지 줄여야 합니까?`;
  }
}

const MESSAGES = new Set<Question['direction']>(['acceptable-backlog', 'current-backlog']);
const SECONDS = new Set<Question['direction']>(['longest-wait', 'needed-speed']);

export const KO: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (MESSAGES.has(direction)) return `인스턴스당 메시지 ${figure(value)}개`;
    return SECONDS.has(direction) ? `${figure(value)}초` : `${figure(value)}대`;
  },
  slips: {
    'in-flight-counted': (q) =>
      `처리 중인 메시지 ${figure(q.inFlight)}개를 더했습니다. 이미 처리되고 있는 것들이고, 백로그는 보이는 메시지입니다.`,
    'in-flight-taken-off': (q) =>
      `보이는 메시지에서 처리 중인 ${figure(q.inFlight)}개를 뺐습니다. 처리 중인 것은 애초에 거기 들어 있지 않습니다.`,
    'only-in-flight-counted': (q) =>
      `기다리는 메시지가 아니라 처리 중인 ${figure(q.inFlight)}개를 세었습니다.`,
    'delayed-counted': (q) => `아직 아무도 받을 수 없는 지연된 메시지 ${figure(q.delayed)}개를 더했습니다.`,
    'desired-instead-of-in-service': (q) =>
      `원하는 용량 ${withParticle(figure(q.inService + q.pending), '으로/로')} 나누었습니다. 일하는 것은 InService인 ${figure(q.inService)}대뿐입니다.`,
    'current-instead-of-acceptable': (q) =>
      `지금의 백로그(${figure(q.visible)} / ${figure(q.inService)})입니다. 대상 값은 허용 지연과 처리 시간만으로 정해집니다.`,
    'acceptable-instead-of-current': (q) =>
      `지금의 백로그가 아니라 허용 백로그(${s(q.latency)} / ${s(q.processing)})입니다.`,
    'target-for-the-whole-fleet': (q) =>
      `인스턴스 ${figure(q.inService)}대를 곱했습니다. 대상 값은 인스턴스 하나에 대한 값입니다.`,
    'target-divided-by-the-fleet': (q) =>
      `인스턴스 ${figure(q.inService)}대로 나누었습니다. ${s(q.latency)} / ${s(q.processing)}는 이미 인스턴스당 값입니다.`,
    'latency-as-target': () => '허용 지연의 초를 메시지 수처럼 썼습니다.',
    'latency-times-processing': () => '허용 지연과 처리 시간을 곱했습니다. 메시지 수는 둘을 나눈 값입니다.',
    'queue-length-as-target': () => '대기열의 길이입니다. 인스턴스 하나의 몫을 말해 주지 않습니다.',
    'queue-length-as-backlog': (q) =>
      `대기열의 길이입니다. 아직 인스턴스 ${figure(q.inService)}대로 나누지 않았습니다.`,
    'queue-over-latency': () =>
      '대기열을 허용 지연으로 나누었습니다. 그것은 필요한 처리 속도이지 백로그가 아닙니다.',
    'per-second-rate': (q) =>
      q.direction === 'fleet-size'
        ? `대기열 전체를 1초 안에 비우려 했습니다. 허용된 시간은 ${s(q.latency)}입니다.`
        : `인스턴스가 1초 동안 처리하는 수입니다. 허용된 시간은 ${s(q.latency)}입니다.`,
    'halved-for-safety': () => '절반을 여유로 남겼습니다. 문제에는 그런 요구가 없습니다.',
    'message-in-work-added': () => '처리 중인 메시지를 더했습니다. 그 처리 시간도 허용 지연에 들어갑니다.',
    'message-in-work-taken-off': () =>
      '처리 중인 메시지를 뺐습니다. 그 처리 시간도 허용 지연에 들어가므로 함께 셉니다.',
    'difference-to-target': () => '백로그와 대상 값의 차이입니다.',
    'one-instance-kept-out': () => '인스턴스 하나를 예비로 빼 두었습니다.',
    'one-instance-added': () => '아직 없는 인스턴스를 하나 더 세었습니다.',
    'rounded-down': (_q, value) => `내림했습니다. ${figure(value)}대면 저마다 허용 백로그를 넘습니다.`,
    'rounded-the-wrong-way': () =>
      '필요한 대수를 내림했습니다. 인스턴스당 백로그가 대상 값을 넘은 채로 남습니다.',
    'one-spare-instance': () => '예비로 한 대를 더했습니다. 없어도 대상 값을 지킵니다.',
    'change-instead-of-total': () => '그룹의 크기가 아니라 변화량입니다.',
    'total-instead-of-change': () => '변화량이 아니라 바뀐 뒤의 그룹 크기입니다.',
    'result-added-to-the-fleet': (q) =>
      `이미 도는 ${figure(q.inService)}대에 결과를 더했습니다. 나눈 값이 그룹 전체의 크기입니다.`,
    'fleet-stays-as-it-is': (q) =>
      `백로그와 대상 값이 다른데도 그룹을 ${figure(q.inService)}대로 두었습니다.`,
    'halved-target': () => '허용 백로그의 절반을 대상 값으로 썼습니다.',
    'doubled-target': () => '허용 백로그의 두 배를 대상 값으로 썼습니다.',
    'fleet-doubled-or-halved': () =>
      '그룹을 두 배나 절반으로 바꾸었습니다. 대상 추적은 지표에 비례해 바꿉니다.',
    'half-of-the-change': () => '대상 값까지 절반만 움직였습니다.',
    'change-taken-twice': () => '변화량을 두 번 적용했습니다.',
    'one-worker-assumed': (q) => `인스턴스 하나로 계산했습니다. ${figure(q.inService)}대가 나란히 일합니다.`,
    'average-instead-of-last': () => '평균적인 메시지를 보았습니다. 마지막 메시지가 기준입니다.',
    'tolerable-latency-repeated': () => '백로그로 계산하지 않고 목표를 그대로 옮겼습니다.',
    'single-message-time': () => '메시지 하나를 처리하는 시간입니다.',
    'backlog-as-seconds': () => '인스턴스당 메시지 수입니다. 아직 메시지당 시간을 곱하지 않았습니다.',
    'waited-twice': () => '기다리는 시간을 두 번 세었습니다.',
    'speed-stays-as-it-is': () => '지금의 처리 시간입니다. 이 속도로는 백로그가 너무 큽니다.',
    'saving-instead-of-time': () => '남는 시간이 아니라 줄여야 하는 시간입니다.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'acceptable-backlog':
        return `${s(q.latency)} / ${s(q.processing)} = ${figure(value)}. 인스턴스 하나가 제때 처리할 수 있는 메시지 수입니다.`;
      case 'current-backlog':
        return `보이는 메시지 ${figure(q.visible)}개 / InService 인스턴스 ${figure(q.inService)}대 = ${figure(value)}.`;
      case 'longest-wait':
        return `인스턴스당 메시지가 ${figure(backlog(q))}개이고 하나에 ${s(q.processing)}씩 걸립니다.`;
      case 'needed-speed':
        return `인스턴스당 메시지 ${figure(backlog(q))}개는 하나에 ${figure(value)}초씩이면 ${s(q.latency)} 안에 듭니다.`;
      default:
        return `메시지 ${figure(q.visible)}개를 ${figure(acceptable(q))}개씩 맡기려면 ${figure(fleet(q))}대가 필요합니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const target = `인스턴스당 허용 백로그는 메시지 $${texFigure(q.latency / 1000)} / ${texFigure(q.processing / 1000)} = ${texFigure(acceptable(q))}$개입니다.`;
  const visible = '보이는 메시지와 InService 인스턴스만 셉니다.';
  switch (q.direction) {
    case 'acceptable-backlog':
      return `${target} 지금의 대기열과 인스턴스 수는 대상 값에 들어가지 않습니다. 그 둘은 지표를 이룹니다.`;
    case 'current-backlog':
      return `${visible} 인스턴스당 메시지 $${texFigure(q.visible)} / ${q.inService} = ${texFigure(value)}$개입니다. 허용 백로그는 ${figure(acceptable(q))}개이므로 그룹은 ${value > acceptable(q) ? '늘어나야 합니다' : '늘어날 필요가 없습니다'}.`;
    case 'longest-wait':
      return `${visible} 인스턴스마다 앞에 메시지가 $${texFigure(q.visible)} / ${q.inService} = ${texFigure(backlog(q))}$개 있으므로 $${texFigure(backlog(q))} \\times ${texFigure(q.processing / 1000)} = ${texFigure(value)}$초가 걸립니다.`;
    case 'needed-speed':
      return `${visible} 인스턴스마다 앞에 메시지가 $${texFigure(q.visible)} / ${q.inService} = ${texFigure(backlog(q))}$개 있습니다. 하나에 $${texFigure(q.latency / 1000)} / ${texFigure(backlog(q))} = ${texFigure(value)}$초가 걸리면 ${s(q.latency)} 안에 듭니다.`;
    default: {
      const total = `${target} ${visible} 인스턴스는 $\\lceil ${texFigure(q.visible)} / ${texFigure(acceptable(q))} \\rceil = ${texFigure(fleet(q))}$대입니다.`;
      if (q.direction === 'fleet-size') return total;
      const difference =
        q.direction === 'instances-to-add' ? `${fleet(q)} - ${q.inService}` : `${q.inService} - ${fleet(q)}`;
      return `${total} 변화량은 $${difference} = ${texFigure(value)}$대입니다.`;
    }
  }
}
