import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { idle, longRequests, shortRequests } from './solve';

const pollers = ({ workers, threads }: Question): string =>
  threads > 1
    ? `폴링 스레드를 ${figure(threads)}개씩 가진 작업자 ${figure(workers)}대`
    : `폴링 스레드를 하나씩 가진 작업자 ${figure(workers)}대`;

const period = ({ hours, days }: Question): string =>
  hours === 24
    ? `메시지가 없는 ${figure(days)}일 동안`
    : `메시지가 없는 하루 ${figure(hours)}시간만 세면 ${figure(days)}일 동안`;

const money = (value: number): string => `USD ${figure(value, 2)}`;

const shortPoll = ({ interval }: Question): string =>
  `스레드는 ${figure(interval)} ms마다 짧은 폴링으로 ReceiveMessage를 호출합니다.`;
const longPoll = ({ wait }: Question): string =>
  `\`WaitTimeSeconds\`는 ${figure(wait)}이고, 스레드는 빈 응답을 받으면 곧바로 ReceiveMessage를 다시 호출합니다.`;
const change = ({ interval, wait }: Question): string =>
  `지금은 스레드가 ${figure(interval)} ms마다 짧은 폴링으로 ReceiveMessage를 호출합니다. 앞으로는 \`WaitTimeSeconds\`를 ${withParticle(figure(wait), '으로/로')} 설정하고, 스레드는 빈 응답을 받으면 곧바로 다시 호출합니다.`;

function ask(q: Question): string {
  const start = `${withParticle(pollers(q), '이/가')} 대기열을 쉬지 않고 폴링합니다.`;
  switch (q.direction) {
    case 'short-requests':
      return `${start} ${shortPoll(q)}\n\n${period(q)} ReceiveMessage 요청은 모두 몇 건입니까?`;
    case 'long-requests':
      return `${start} ${longPoll(q)}\n\n${period(q)} ReceiveMessage 요청은 모두 몇 건입니까?`;
    case 'saved-requests':
      return `${start} ${change(q)}\n\n${period(q)} ReceiveMessage 요청은 몇 건 줄어듭니까?`;
    case 'factor':
      return `${start} ${change(q)}\n\n메시지가 없는 동안 요청 수는 몇 분의 일로 줄어듭니까?`;
    case 'saved-cost':
      return `${start} ${change(q)} 요청 백만 건의 가격은 ${money(q.price / 100)}이고, 남은 프리 티어는 없습니다.\n\n${period(q)} 비용은 얼마나 줄어듭니까(센트 단위로 반올림)?`;
    case 'shortest-wait':
      return `${start} 긴 폴링을 써서 ${period(q)} ReceiveMessage 요청을 ${figure(q.budget)}건 이하로 줄이려 합니다. 스레드는 빈 응답을 받으면 곧바로 다시 호출합니다.\n\n이를 만족하는 가장 작은 정수 \`WaitTimeSeconds\`는 얼마입니까?`;
  }
}

export const KO: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'factor':
        return `${figure(value)}분의 일`;
      case 'saved-cost':
        return money(value);
      case 'shortest-wait':
        return `${figure(value)}초`;
      default:
        return `${figure(value)}건`;
    }
  },
  slips: {
    'one-worker-only': (q) => `작업자 하나만 세었습니다. 작업자는 ${figure(q.workers)}대입니다.`,
    'threads-forgotten': (q) =>
      `작업자마다 스레드를 하나만 세었습니다. 스레드는 ${figure(q.threads)}개씩입니다.`,
    'one-day-only': (q) => `하루만 세었습니다. 기간은 ${figure(q.days)}일입니다.`,
    'idle-hours-ignored': (q) => `하루를 ${figure(q.hours)}시간이 아니라 24시간으로 세었습니다.`,
    'minutes-for-hours': () => '한 시간을 60초로 보았습니다.',
    'ten-messages-per-request': () => '요청당 메시지 10개로 나누었습니다. 빈 응답도 요청 한 건입니다.',
    'receive-and-delete': () => '요청마다 DeleteMessage 호출을 더했습니다. 빈 응답에는 지울 것이 없습니다.',
    'receive-extend-and-delete': () =>
      '요청마다 ChangeMessageVisibility와 DeleteMessage를 더했습니다. 빈 응답에는 연장하거나 지울 것이 없습니다.',
    'one-extra-day': () => '하루를 더 세었습니다.',
    'one-extra-worker': () => '없는 작업자를 하나 더 세었습니다.',
    'interval-read-as-seconds': (q) => `${figure(q.interval)} ms마다가 아니라 초당 한 건으로 세었습니다.`,
    'one-request-per-second': (q) =>
      `초당 한 건으로 세었습니다. 긴 폴링에서 빈 호출은 ${figure(q.wait)}초가 걸립니다.`,
    'total-instead-of-saving': () => '짧은 폴링의 값입니다. 그중 일부는 남습니다.',
    'rest-instead-of-saving': () => '긴 폴링으로 바꾼 뒤에 남는 값입니다.',
    'both-added': () => '두 폴링을 더했습니다. 물은 것은 차이입니다.',
    'half-of-the-saving': () => '호출의 절반은 비어 있지 않다는 듯이 결과를 반으로 나누었습니다.',
    'wait-alone': () => '기다리는 시간만 쓰고, 짧은 폴링이 얼마나 자주 묻는지를 빠뜨렸습니다.',
    'wait-in-milliseconds': () => '기다리는 시간을 밀리초로 바꾸고 간격으로 나누지 않았습니다.',
    'workers-multiplied': (q) =>
      `작업자 ${figure(q.workers)}대를 곱했습니다. 바꾸기 전과 뒤에 똑같이 폴링하므로 상쇄됩니다.`,
    'factor-less-one': () => '하나를 뺐습니다. 그것은 배수가 아니라 늘어난 몫입니다.',
    'interval-added-to-wait': () =>
      '기다리는 시간에 간격을 더했습니다. 긴 폴링에서는 다음 호출이 곧바로 이어집니다.',
    'polls-per-second': () => '짧은 폴링의 초당 횟수입니다.',
    'rounded-down': (_q, value) => `${figure(value)}초면 요청이 한도를 넘습니다. 결과는 올림합니다.`,
    'one-second-reserve': () => '여유로 일 초를 더했습니다. 더 작은 값으로도 충분합니다.',
    'half-of-the-budget-free': () => '허용된 요청의 삼분의 일을 비워 두었습니다. 그런 요구는 없습니다.',
    'two-seconds-less': (_q, value) => `${figure(value)}초면 요청이 한도를 훌쩍 넘습니다.`,
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'short-requests':
        return `폴링 시간은 모두 ${figure(idle(q))}초이고, ${figure(q.interval)} ms마다 한 건입니다.`;
      case 'long-requests':
        return `폴링 시간은 모두 ${figure(idle(q))}초이고, ${figure(q.wait)}초마다 한 건입니다.`;
      case 'factor':
        return `${figure(q.wait)}초에 한 건으로, 전에는 ${figure(q.interval)} ms에 한 건이었습니다.`;
      case 'shortest-wait':
        return `폴링 시간 ${figure(idle(q))}초 / ${figure(value)}초는 ${figure(q.budget)}건을 넘지 않습니다.`;
      default:
        return `${figure(shortRequests(q))}건이 ${figure(longRequests(q))}건으로 줄어듭니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const time = `스레드의 폴링 시간은 모두 $${q.workers} \\times ${q.threads} \\times ${q.hours} \\times 3600 \\times ${q.days} = ${texFigure(idle(q))}$초입니다.`;
  const short = `짧은 폴링은 $${texFigure(idle(q))} / ${texFigure(q.interval / 1000)} = ${texFigure(shortRequests(q))}$건입니다.`;
  const long = `긴 폴링은 빈 호출이 ${figure(q.wait)}초 걸리므로 $${texFigure(idle(q))} / ${q.wait} = ${texFigure(longRequests(q))}$건입니다.`;
  switch (q.direction) {
    case 'short-requests':
      return `${time} ${short} 가져오는 것이 없어도 모두 요금이 붙습니다.`;
    case 'long-requests':
      return `${time} ${long}`;
    case 'saved-requests':
      return `${time} ${short} ${long} 차이는 ${figure(value)}건입니다.`;
    case 'factor':
      return `작업자, 스레드, 날짜는 전후가 같습니다. 스레드는 ${figure(q.wait)}초에 한 건을 보내고, 전에는 ${figure(q.interval / 1000)}초에 한 건을 보냈습니다. $${q.wait} / ${texFigure(q.interval / 1000)} = ${texFigure(value)}$이므로 그만큼 나눈 값이 됩니다.`;
    case 'saved-cost':
      return `${time} ${short} ${long} 차이인 ${figure(shortRequests(q) - longRequests(q))}건의 값은 $${texFigure((shortRequests(q) - longRequests(q)) / 1_000_000, 6)} \\times ${texFigure(q.price / 100)}$, 곧 ${money(value)}입니다.`;
    case 'shortest-wait':
      return `${time} 한 번 기다릴 때마다 한 건이므로 적어도 $\\lceil ${texFigure(idle(q))} / ${texFigure(q.budget)} \\rceil = ${value}$초가 필요합니다.`;
  }
}
