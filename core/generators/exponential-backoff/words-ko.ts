import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { firstCapped } from './solve';

const s = (ms: number): string => `${figure(ms / 1000, 4)}초`;
const tex = (ms: number): string => texFigure(ms / 1000, 4);

const RULE: Readonly<Record<Question['direction'], string>> = {
  'nth-wait': '지터는 쓰지 않습니다.',
  'total-wait': '지터는 쓰지 않습니다.',
  'first-capped': '지터는 쓰지 않습니다.',
  'retries-in-budget': '지터는 쓰지 않습니다.',
  'equal-jitter-shortest':
    '이퀄 지터(equal jitter)를 적용합니다. 계산한 대기 시간의 절반은 그대로 두고, 나머지 절반 안에서 무작위로 뽑은 시간을 더합니다.',
  'full-jitter-average':
    '풀 지터(full jitter)를 적용합니다. 클라이언트는 0과 계산한 대기 시간 사이에서 고르게 뽑은 무작위 시간만큼 기다립니다.',
  'decorrelated-longest': '',
};

const ASK: Readonly<Record<Question['direction'], (q: Question) => string>> = {
  'nth-wait': ({ retry }) => `${retry}번째 재시도 전에 클라이언트는 얼마나 기다립니까?`,
  'total-wait': ({ retry }) =>
    `어떤 호출이 ${retry}번째 재시도에서야 성공했습니다. 호출 자체에 걸린 시간을 빼면, 그때까지 기다린 시간은 모두 얼마입니까?`,
  'first-capped': () => '상한만큼 기다리는 첫 재시도는 몇 번째입니까?',
  'retries-in-budget': ({ given }) =>
    `호출하는 쪽은 대기 시간을 합쳐서 최대 ${s(given)}까지 허용하며, 호출 자체에 걸리는 시간은 무시할 수 있습니다. 재시도는 몇 번 할 수 있습니까?`,
  'equal-jitter-shortest': ({ retry }) =>
    `${retry}번째 재시도 전의 대기 시간으로 나올 수 있는 가장 짧은 값은 얼마입니까?`,
  'full-jitter-average': ({ retry }) =>
    `호출 자체에 걸린 시간을 빼면, 재시도 ${retry}번의 대기 시간을 합친 값은 평균 얼마입니까?`,
  'decorrelated-longest': ({ given }) =>
    `직전 대기 시간은 ${s(given)}였습니다. 다음 대기 시간으로 나올 수 있는 가장 긴 값은 얼마입니까?`,
};

const RETRIES = new Set<Question['direction']>(['first-capped', 'retries-in-budget']);

export const KO: NumericWords<Question> = {
  stem(q, setting) {
    const { base, cap, direction } = q;
    const rule =
      direction === 'decorrelated-longest'
        ? `클라이언트는 비상관 지터(decorrelated jitter)로 백오프합니다. 대기 시간은 매번 \`min(cap, random(base, previous wait × 3))\`이고, 기본값(base)은 ${s(base)}, 상한(cap)은 ${s(cap)}입니다.`
        : `클라이언트는 지수 백오프로 재시도합니다. 대기 시간은 \`min(cap, base × 2^attempt)\`이고, attempt는 첫 재시도에서 0이며, 기본값(base)은 ${s(base)}, 상한(cap)은 ${s(cap)}입니다. ${RULE[direction]}`;
    return `${setting} ${rule}\n\n${ASK[direction](q)}`;
  },
  option: ({ direction }, value) => {
    if (direction === 'first-capped') return `${figure(value)}번째 재시도`;
    return direction === 'retries-in-budget' ? `${figure(value)}번` : `${figure(value)}초`;
  },
  slips: {
    'attempt-counted-from-one': (q, value) =>
      RETRIES.has(q.direction)
        ? `지수를 1부터 시작해 모든 대기 시간이 한 번씩 더 두 배가 되었습니다. 그러면 ${figure(value)}번만 들어갑니다.`
        : `첫 재시도를 attempt 0이 아니라 1로 세어 대기 시간이 한 번 더 두 배가 되었습니다${q.base * 2 ** (q.retry - 1) > q.cap && (q.direction === 'nth-wait' || q.direction === 'equal-jitter-shortest') ? '. 상한도 적용하지 않았습니다' : ''}.`,
    'exponent-one-short': (q) =>
      `지수로 ${withParticle(String(q.retry - 2), '을/를')} 썼습니다. 이는 ${q.retry - 1}번째 재시도의 지수이고, ${q.retry}번째 재시도는 attempt ${q.retry - 1}입니다.`,
    'cap-ignored': (q, value) =>
      RETRIES.has(q.direction)
        ? `대기 시간이 상한 ${s(q.cap)}를 넘어 계속 커진다고 보았습니다. 그러면 ${figure(value)}번만 들어갑니다.`
        : `대기 시간이 상한 ${s(q.cap)}를 넘어 계속 커진다고 보았습니다.`,
    'linear-instead-of-exponential': (q) =>
      `재시도마다 ${s(q.base)}씩 더했습니다. 대기 시간은 일정하게 늘지 않고 두 배씩 늡니다.`,
    'quadratic-instead-of-exponential': () =>
      '재시도 번호를 제곱했습니다. 지수 백오프에서 번호는 2의 지수로 들어갑니다.',
    'total-instead-of-single-wait': (q) =>
      `마지막 한 번이 아니라 재시도 ${q.retry}번의 대기 시간을 모두 더했습니다.`,
    'backoff-never-grows': (q) =>
      `매번 기본값 ${s(q.base)}만 기다린다고 보았습니다. 그것은 고정 간격이지 백오프가 아닙니다.`,
    'cap-reached-at-once': (q) =>
      `처음부터 상한 ${s(q.cap)}를 적용했습니다. 상한은 그보다 커진 대기 시간만 제한합니다.`,
    'jitter-halves-every-wait': () =>
      '지터 때문에 평균이 절반이 된다고 보았습니다. 여기서는 지터를 쓰지 않습니다.',
    'last-wait-only': (q) => `${q.retry}번째 재시도 전의 대기만 세고 그 앞의 대기를 빠뜨렸습니다.`,
    'one-wait-missing': (q) =>
      `대기를 ${q.retry - 1}번만 더했습니다. 첫 재시도를 포함해 재시도 ${q.retry}번 앞에 각각 대기가 있습니다.`,
    'one-wait-too-many': (q) => `대기를 ${q.retry + 1}번 더했습니다. 최초 호출 앞에는 대기가 없습니다.`,
    'last-wait-every-time': (q) =>
      `가장 긴 대기 시간에 ${withParticle(String(q.retry), '을/를')} 곱했습니다. 앞의 대기는 더 짧습니다.`,
    'attempt-number-as-retry': (_q, value) =>
      `0부터 세는 attempt 번호를 그대로 답했습니다. attempt ${withParticle(figure(value), '은/는')} ${figure(value + 1)}번째 재시도입니다.`,
    'rounded-down': () => '지수를 내림했습니다. 그 시도에서는 대기 시간이 아직 상한에 못 미칩니다.',
    'wait-doubles-from-the-first-call': (_q, value) =>
      `1번째 재시도 전에 이미 두 번 두 배가 되었다고 보았습니다. ${figure(value)}번째 재시도에서는 아직 상한에 못 미칩니다.`,
    'first-call-counted-as-retry': () =>
      '최초 호출까지 세었습니다. 최초 호출은 재시도가 아니며 그 앞에는 대기도 없습니다.',
    'one-more-than-the-cap': () =>
      '최초 호출까지 세고, 상한을 확실히 넘을 때까지 기다렸습니다. 상한에 닿기만 하면 됩니다.',
    'tenfold-growth': () => '재시도마다 2배가 아니라 10배가 된다고 보았습니다.',
    'budget-rounded-up': (q) => `대기가 ${s(q.given)}를 넘겨 끝나는 재시도까지 세었습니다.`,
    'first-call-counted-and-rounded-up': (q) =>
      `최초 호출과, 대기가 ${s(q.given)}를 넘겨 끝나는 재시도까지 세었습니다.`,
    'first-wait-not-needed': (_q, value) =>
      `한 번 일찍 멈추었습니다. ${figure(value)}번째 재시도 다음의 대기도 허용 시간 안에 들어갑니다.`,
    'jitter-forgotten': () => '계산한 대기 시간을 그대로 썼습니다. 그 값은 지터가 뽑는 범위의 위쪽 끝입니다.',
    'jitter-added-on-top': () =>
      '계산한 대기 시간 위에 지터를 더했습니다. 지터는 그 시간 안에서 뽑으며 그 너머로 가지 않습니다.',
    'half-of-the-base': (q) =>
      `기본값 ${s(q.base)}만 절반으로 나누고 ${q.retry}번째 재시도까지 늘어난 것을 빠뜨렸습니다.`,
    'quarter-instead-of-half': () => '절반으로 나누기를 두 번 했습니다.',
    'doubled-instead-of-tripled': (q) =>
      `직전 대기 시간을 두 배로 했습니다(${s(q.given)} × 2). 비상관 지터는 그 세 배까지 뽑습니다.`,
    'base-instead-of-previous': (q) =>
      `기본값을 세 배로 했습니다(${s(q.base)} × 3). 범위는 직전 대기 시간이 정합니다.`,
    'previous-wait-repeated': () => '직전 대기 시간을 그대로 썼습니다. 그 값은 범위의 위쪽 끝이 아닙니다.',
    'middle-of-the-range': () => '범위의 위쪽 끝이 아니라 평균입니다.',
    'base-added-on-top': (q) =>
      `세 배 한 값에 기본값을 더했습니다(${s(q.given)} × 3 + ${s(q.base)}). 기본값은 범위의 아래쪽 끝입니다.`,
    'doubled-twice': (q) => `두 배를 두 번 했습니다(${s(q.given)} × 4). 곱하는 수는 3입니다.`,
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'first-capped':
        return `${figure(value)}번째 재시도는 attempt ${withParticle(figure(value - 1), '으로/로')}, 계산한 대기 시간이 처음으로 ${s(q.cap)}에 닿습니다.`;
      case 'retries-in-budget':
        return `재시도 ${figure(value)}번의 대기는 ${s(q.given)} 안에 들어가고, 한 번 더 하면 넘습니다.`;
      case 'decorrelated-longest':
        return `범위의 위쪽 끝은 직전 대기 시간의 세 배이고 상한을 넘지 못합니다. ${figure(value)}초입니다.`;
      default:
        return `attempt는 0부터 세고 어떤 대기도 상한 ${s(q.cap)}를 넘지 않습니다. ${figure(value)}초입니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function waits({ base, cap }: Question, retries: number): string {
  const terms = Array.from({ length: Math.min(retries, 12) }, (_, i) => tex(Math.min(cap, base * 2 ** i)));
  return retries > 12 ? `${terms.join(' + ')} + \\dots` : terms.join(' + ');
}

function explain(q: Question, value: number): string {
  const { base, cap, retry, given, direction } = q;
  const single = `$\\min(${tex(cap)},\\ ${tex(base)} \\times 2^{${retry - 1}}) = ${tex(Math.min(cap, base * 2 ** (retry - 1)))}$`;
  switch (direction) {
    case 'nth-wait':
      return `${retry}번째 재시도는 attempt ${retry - 1}이므로 대기 시간은 ${single}초입니다.`;
    case 'total-wait':
      return `재시도마다 한 번씩, 각각 최대 ${s(cap)}를 기다립니다. $${waits(q, retry)} = ${texFigure(value)}$초입니다.`;
    case 'first-capped': {
      const at = firstCapped(base, cap) - 1;
      return `attempt ${at - 1}의 대기는 ${s(base)} × 2^${at - 1} = ${s(base * 2 ** (at - 1))}로 ${s(cap)}보다 짧습니다. attempt ${at}에서는 ${s(base)} × 2^${at} = ${s(base * 2 ** at)}가 되어 여기서부터 상한이 적용됩니다. attempt는 0부터 세므로 ${at + 1}번째 재시도입니다.`;
    }
    case 'retries-in-budget':
      return `대기 시간은 차례로 $${waits(q, value + 1)}$초입니다. 앞의 ${figure(value)}개는 합쳐서 ${s(given)} 안에 들고, 다음 것을 더하면 넘습니다.`;
    case 'equal-jitter-shortest':
      return `${retry}번째 재시도의 계산한 대기 시간은 ${single}초입니다. 이퀄 지터는 그 절반을 반드시 지키므로 대기 시간은 ${figure(value)}초와 ${figure(value * 2)}초 사이에 있습니다.`;
    case 'full-jitter-average':
      return `지터가 없으면 대기 시간은 $${waits(q, retry)} = ${texFigure(value * 2)}$초입니다. 풀 지터는 0부터 그 시간까지 고르게 뽑으므로 평균은 절반인 ${figure(value)}초입니다.`;
    case 'decorrelated-longest':
      return `위쪽 끝은 $\\min(${tex(cap)},\\ 3 \\times ${tex(given)}) = ${texFigure(value)}$초입니다.`;
  }
}
