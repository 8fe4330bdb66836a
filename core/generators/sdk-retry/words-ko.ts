import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import { COST, type Question, TIMEOUT_COST } from './draw';
import { longest } from './solve';

const mode = ({ attempts, byDefault }: Question): string =>
  byDefault
    ? 'standard 재시도 모드를 기본 시도 횟수로 씁니다.'
    : `standard 재시도 모드를 쓰고 \`max_attempts\`를 ${withParticle(String(attempts), '으로/로')} 설정했습니다.`;

const waits = ({ cap }: Question): string =>
  `SDK는 $n$번째 시도가 실패하면 최대 $\\min(2^{n-1}, ${cap})$초 안에서 무작위로 뽑은 시간만큼 기다린 뒤 다시 시도합니다.`;

const bucket = ({ capacity }: Question): string =>
  `재시도 비용은 토큰 ${figure(capacity)}개짜리 버킷에서 나갑니다. 재시도마다 ${COST}개, 바로 앞 시도가 시간 초과였으면 ${TIMEOUT_COST}개입니다.`;

function ask(q: Question): string {
  switch (q.direction) {
    case 'calls-sent':
      return `클라이언트는 ${mode(q)} 장애가 난 동안 프로세스 ${figure(q.requests)}개가 각자의 클라이언트로 요청을 하나씩 보내며, 모든 시도에 HTTP 503이 돌아옵니다.\n\n이 요청들이 일으키는 HTTP 호출은 모두 몇 번입니까?`;
    case 'mode-switch':
      return `지금까지 클라이언트는 legacy 재시도 모드를 기본 시도 횟수로 썼고, 이제는 standard 모드를 역시 기본값으로 씁니다. 장애가 난 동안 프로세스 ${figure(q.requests)}개가 각자의 클라이언트로 요청을 하나씩 보내며, 모든 시도에 HTTP 503이 돌아옵니다.\n\n이 변경으로 서비스가 받는 HTTP 호출은 모두 몇 번 줄어듭니까?`;
    case 'longest-wait':
      return `클라이언트는 standard 재시도 모드를 쓰고 \`max_attempts\`를 ${withParticle(String(q.attempts), '으로/로')} 설정했습니다. ${waits(q)}\n\n${q.given}번째 시도 전의 대기 시간은 최대 얼마입니까?`;
    case 'longest-total':
      return `클라이언트는 standard 재시도 모드를 쓰고 \`max_attempts\`를 ${withParticle(String(q.attempts), '으로/로')} 설정했습니다. ${waits(q)} 요청 ${figure(q.requests)}개를 차례로 보내는데 모든 시도가 실패합니다.\n\n호출 자체에 걸린 시간을 빼면, 클라이언트가 기다리는 시간은 모두 합쳐 최대 얼마입니까?`;
    case 'average-total':
      return `클라이언트는 standard 재시도 모드를 쓰고 \`max_attempts\`를 ${withParticle(String(q.attempts), '으로/로')} 설정했습니다. ${waits(q)} 무작위 시간은 0부터 고르게 분포합니다. 요청 ${figure(q.requests)}개를 차례로 보내는데 모든 시도가 실패합니다.\n\n호출 자체에 걸린 시간을 빼면, 클라이언트가 기다리는 시간은 모두 합쳐 평균 얼마입니까?`;
    case 'shared-bucket':
      return `클라이언트 하나가 ${mode(q)} ${bucket(q)} 장애가 시작될 때 버킷은 가득 차 있습니다. 클라이언트는 요청 ${figure(q.requests)}개를 차례로 보내고, 모든 시도에 곧바로 HTTP 503이 돌아옵니다.\n\n클라이언트가 하는 HTTP 호출은 모두 몇 번입니까?`;
    case 'tokens-left':
      return `클라이언트는 standard 재시도 모드를 씁니다. ${bucket(q)} 버킷은 가득 차 있습니다. 그 뒤 HTTP 503 응답 다음의 재시도가 ${figure(q.requests)}번, 시간 초과 다음의 재시도가 ${figure(q.given)}번 있었고, 성공한 요청은 없습니다.\n\n버킷에 남은 토큰은 몇 개입니까?`;
    case 'attempts-needed':
      return `클라이언트는 standard 재시도 모드를 씁니다. ${waits(q)} 이 서비스는 한 번 멈추면 ${q.given}초 동안 응답하지 않습니다. 호출 자체에 걸리는 시간은 무시할 수 있고, 대기 시간은 매번 가장 길다고 합니다.\n\n장애가 시작될 때 보낸 요청이 끝내 성공하려면 \`max_attempts\`는 최소 얼마여야 합니까?`;
  }
}

const SECONDS = new Set<Question['direction']>(['longest-wait', 'longest-total', 'average-total']);

export const KO: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (SECONDS.has(direction)) return `${figure(value)}초`;
    return direction === 'tokens-left' ? `${figure(value)}개` : `${figure(value)}번`;
  },
  slips: {
    'max-attempts-as-retries': (q) =>
      q.direction === 'attempts-needed'
        ? '첫 호출을 한 번 더 더했습니다. 시도 횟수에는 첫 호출이 이미 들어 있습니다.'
        : `재시도를 ${q.attempts}번으로 보았습니다. 시도 횟수에는 첫 호출이 들어가므로 재시도는 ${q.attempts - 1}번입니다.`,
    'first-call-forgotten': () => '재시도만 세었습니다. 첫 호출도 시도입니다.',
    'no-retry-at-all': (q) =>
      `요청마다 호출 하나씩 모두 ${figure(q.requests)}번만 세었습니다. HTTP 503은 어느 모드에서나 재시도합니다.`,
    'single-request-only': (q) => `요청 하나에 대한 값입니다. 요청은 ${figure(q.requests)}개입니다.`,
    'backoff-doubles-the-calls': () =>
      '시도할 때마다 호출 수가 두 배가 된다고 보았습니다. 두 배가 되는 것은 대기 시간입니다.',
    'default-of-the-other-mode': (q) =>
      `boto3 legacy 모드의 기본값인 ${q.legacy}번을 썼습니다. standard 모드는 ${q.standard}번 시도합니다.`,
    'default-instead-of-setting': (q) =>
      `기본값인 ${q.standard}번을 썼습니다. 여기서는 ${q.attempts}번으로 설정했습니다.`,
    'first-call-added-once': () => '첫 호출을 모든 요청을 통틀어 한 번만 더했습니다.',
    'requests-plus-attempts': () => '요청 수와 시도 횟수를 더했습니다. 요청마다 그만큼씩 시도합니다.',
    'doubled-for-both-ends': () => '응답까지 호출로 세었습니다.',
    'remaining-calls': (q) => `남는 호출입니다. ${figure(q.requests)} × ${q.standard}.`,
    'calls-before-the-switch': (q) => `바꾸기 전의 전체 호출입니다. ${figure(q.requests)} × ${q.legacy}.`,
    'one-attempt-fewer': () => '요청마다 시도가 하나씩 준다고 보았습니다.',
    'both-modes-added': () => '두 모드의 시도 횟수를 더했습니다. 물은 것은 차이입니다.',
    'retries-before-the-switch': (q) =>
      `legacy 모드의 재시도를 요청마다 ${q.legacy - 1}번씩 모두 뺐습니다. standard 모드도 재시도합니다.`,
    'share-instead-of-number': () => '줄어든 횟수가 아니라 비율(퍼센트)입니다.',
    'attempt-number-as-exponent': (q) =>
      `식에 ${q.given}번째 시도 자체를 넣었습니다. $n$은 실패한 시도, 곧 ${q.given - 1}번째입니다${q.given >= 6 ? '. 상한도 적용해야 합니다' : ''}.`,
    'exponent-one-short': (q) =>
      `식에 ${withParticle(String(q.given - 2), '을/를')} 넣었습니다. 바로 앞에서 실패한 것은 ${q.given - 1}번째 시도입니다.`,
    'cap-ignored': (q) => `대기 시간이 상한 ${q.cap}초를 넘어 계속 두 배가 된다고 보았습니다.`,
    'linear-instead-of-exponential': () =>
      '시도마다 일정한 시간씩 는다고 보았습니다. 대기 시간은 두 배씩 늡니다.',
    'quadratic-instead-of-exponential': () => '시도 번호를 제곱했습니다. 번호는 2의 지수로 들어갑니다.',
    'total-instead-of-single-wait': () => '그때까지의 대기 시간을 모두 더했습니다.',
    'cap-reached-at-once': (q) => `모든 대기에 상한 ${q.cap}초를 썼습니다. 처음의 대기는 더 짧습니다.`,
    'backoff-never-grows': () => '대기 시간이 늘지 않는다고 보았습니다. 시도할 때마다 두 배가 됩니다.',
    'average-instead-of-longest': () => '무작위 대기 시간의 평균을 썼습니다. 가장 긴 경우를 물었습니다.',
    'longest-instead-of-average': () => '가장 긴 대기 시간을 썼습니다. 무작위 시간의 평균은 그 절반입니다.',
    'one-wait-missing': (q) =>
      `요청마다 대기를 ${q.attempts - 2}번만 더했습니다. 대기는 ${q.attempts - 1}번입니다.`,
    'last-wait-only': () => '요청마다 마지막 대기만 세었습니다.',
    'last-wait-every-time': () => '모든 재시도에 가장 긴 대기 시간을 썼습니다. 앞의 대기는 더 짧습니다.',
    'bucket-ignored': (q) =>
      `요청 ${figure(q.requests)}개에 시도 ${q.attempts}번을 곱했습니다. 그 전에 버킷이 빕니다.`,
    'one-token-per-retry': () => '재시도마다 토큰이 하나씩 든다고 보았습니다.',
    'bucket-pays-first-calls': () => '첫 호출에도 토큰이 든다고 보았습니다. 토큰은 재시도에만 듭니다.',
    'timeout-price-for-all': () =>
      `모든 재시도에 토큰 ${TIMEOUT_COST}개를 썼습니다. 그것은 시간 초과 뒤의 비용입니다.`,
    'capacity-as-calls': (q) => `토큰 ${figure(q.capacity)}개를 호출 수로 보았습니다.`,
    'whole-requests-paid': () => '버킷이 비면 멈춘다고 보았습니다. 그 뒤의 요청도 첫 호출은 합니다.',
    'one-price-for-all': () => `시간 초과를 포함해 모든 재시도에 토큰 ${COST}개를 썼습니다.`,
    'prices-swapped': () => '두 비용을 서로 바꾸었습니다.',
    'spent-instead-of-left': () => '쓴 토큰의 수입니다.',
    'timeouts-free': () => '시간 초과 다음의 재시도를 빠뜨렸습니다.',
    'only-timeouts-cost': () => 'HTTP 503 다음의 재시도를 빠뜨렸습니다.',
    'both-prices-for-timeouts': () => '시간 초과 다음의 재시도에 두 비용을 모두 매겼습니다.',
    'rounded-down-and-first-call-forgotten': () => '마지막 재시도와 첫 호출을 모두 빠뜨렸습니다.',
    'first-wait-skipped': () => '첫 재시도는 기다리지 않는다고 보고, 첫 호출도 한 번 더 세었습니다.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'calls-sent':
        return `요청 ${figure(q.requests)}개가 첫 호출을 포함해 ${q.attempts}번씩 시도합니다.`;
      case 'mode-switch':
        return `요청마다 ${q.legacy}번 하던 시도가 ${q.standard}번이 되고, 요청은 ${figure(q.requests)}개입니다.`;
      case 'longest-wait':
        return `실패한 것은 ${q.given - 1}번째 시도이므로 최대 ${figure(value)}초입니다.`;
      case 'longest-total':
      case 'average-total':
        return `요청마다 대기가 ${q.attempts - 1}번이고, 어떤 대기도 ${q.cap}초를 넘지 않습니다.`;
      case 'shared-bucket':
        return `모든 요청이 첫 호출을 하고, 버킷이 재시도 ${figure(value - q.requests)}번을 감당합니다.`;
      case 'tokens-left':
        return `두 가지 재시도를 각자의 비용으로 빼면 ${figure(value)}개가 남습니다.`;
      case 'attempts-needed':
        return `${figure(value)}번 시도하는 사이의 대기는 ${q.given}초를 채우고, 한 번 적으면 모자랍니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

const terms = (q: Question, retries: number): string =>
  Array.from({ length: retries }, (_, i) => longest(i + 1, q.cap)).join(' + ');

function explain(q: Question, value: number): string {
  switch (q.direction) {
    case 'calls-sent':
      return `시도 횟수에는 첫 호출이 들어갑니다. ${q.byDefault ? `standard 모드의 기본값은 ${q.standard}번입니다. ` : ''}$${texFigure(q.requests)} \\times ${q.attempts} = ${texFigure(value)}$번입니다.`;
    case 'mode-switch':
      return `boto3의 기본 시도 횟수는 첫 호출을 포함해 legacy 모드에서 ${q.legacy}번, standard 모드에서 ${q.standard}번입니다. $${texFigure(q.requests)} \\times (${q.legacy} - ${q.standard}) = ${texFigure(value)}$번입니다.`;
    case 'longest-wait':
      return `${q.given}번째 시도 전에는 $n = ${q.given - 1}$번째 시도가 실패했습니다. $\\min(2^{${q.given - 2}}, ${q.cap}) = ${texFigure(value)}$초입니다.`;
    case 'longest-total':
      return `시도 ${q.attempts}번 사이에는 대기가 ${q.attempts - 1}번 있습니다. $${terms(q, q.attempts - 1)}$초에 ${withParticle(figure(q.requests), '을/를')} 곱하면 ${figure(value)}초입니다.`;
    case 'average-total':
      return `시도 ${q.attempts}번 사이에는 대기가 ${q.attempts - 1}번 있고, 길어야 $${terms(q, q.attempts - 1)}$초입니다. ${withParticle(figure(q.requests), '을/를')} 곱하고 평균으로 절반을 취하면 ${figure(value)}초입니다.`;
    case 'shared-bucket':
      return `버킷이 감당하는 재시도는 $${q.capacity} / ${COST} = ${q.capacity / COST}$번으로, ${q.attempts}번 시도할 때의 $${q.requests} \\times ${q.attempts - 1} = ${texFigure(q.requests * (q.attempts - 1))}$번보다 적습니다. 그 뒤의 요청은 첫 호출 뒤에 실패하고 맙니다. $${q.requests} + ${q.capacity / COST} = ${texFigure(value)}$번입니다.`;
    case 'tokens-left':
      return `$${q.capacity} - ${q.requests} \\times ${COST} - ${q.given} \\times ${TIMEOUT_COST} = ${texFigure(value)}$개입니다. 버킷이 비면 SDK는 재시도하지 않고 바로 실패합니다.`;
    case 'attempts-needed':
      return `가장 긴 대기는 차례로 $${terms(q, value - 1)}$초입니다. ${q.given}초를 채우려면 ${figure(value - 1)}번이 필요하고, 첫 호출까지 ${figure(value)}번 시도해야 합니다.`;
  }
}
