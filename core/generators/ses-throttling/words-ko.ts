import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import { ERRORS, type Question, REACTIONS } from './draw';

const quotas = ({ rate, daily, sandbox }: Question): string => {
  if (sandbox) return '계정은 아직 SES 샌드박스에 있고 확인된 주소로만 보냅니다.';
  const parts = [];
  if (rate > 0) parts.push(`최대 전송 속도는 초당 ${figure(rate)}`);
  if (daily > 0) parts.push(`24시간 전송 할당량은 ${figure(daily)}`);
  return `이 계정의 ${parts.join(', ')}입니다.`;
};

const batch = ({ messages, each }: Question): string =>
  `수신자가 ${figure(each)}명씩인 메시지 ${figure(messages)}개`;

const ERROR_TEXT: Readonly<Record<number, string>> = {
  [ERRORS.rate]: '"Maximum sending rate exceeded"라는 메시지와 함께 `ThrottlingException`을',
  [ERRORS.daily]: '"Daily message quota exceeded"라는 메시지와 함께 `ThrottlingException`을',
  [ERRORS.rejected]: '`MessageRejected`를',
};

function ask(q: Question): string {
  switch (q.direction) {
    case 'sending-time':
      return `${quotas(q)} ${withParticle(batch(q), '을/를')} 스로틀링 없이 되도록 빨리 보내려 합니다. 지난 24시간 동안 보낸 메일은 없습니다.\n\n모두 보내는 데 몇 초가 걸립니까?`;
    case 'messages-left':
      return `${quotas(q)} 지난 24시간 동안 수신자 ${figure(q.sent)}명에게 메일을 보냈습니다. 앞으로 보낼 메시지는 모두 수신자가 ${figure(q.each)}명입니다.\n\n지금 메시지를 몇 개 더 보낼 수 있습니까?`;
    case 'quota-used-up':
      return `${quotas(q)} 지난 24시간 동안 보낸 메일은 없습니다. 이제 수신자가 ${figure(q.each)}명씩인 메시지를 최대 속도로 쉬지 않고 보냅니다.\n\n24시간 할당량은 몇 분 뒤에 바닥납니까?`;
    case 'workers':
      return `${quotas(q)} 작업자 하나는 수신자가 ${figure(q.each)}명인 메시지를 초당 ${figure(q.given)}개 보냅니다.\n\n전송 속도를 넘지 않으면서 동시에 돌릴 수 있는 작업자는 최대 몇 개입니까?`;
    case 'split-recipients':
      return `같은 글을 수신자 ${figure(q.messages)}명에게 보냅니다. 개발자는 SendEmail 호출 하나에 SES가 허용하는 만큼의 수신자를 To, Cc, Bcc에 나누어 담습니다.\n\n호출은 최소 몇 번 필요합니까?`;
    case 'windows-needed':
      return `${quotas(q)} 이번 캠페인은 ${batch(q)}입니다. 전송 속도는 문제가 되지 않고, 지난 24시간 동안 보낸 메일은 없습니다.\n\n캠페인을 24시간짜리 구간 최소 몇 개에 나누어 보내야 합니까?`;
    case 'reaction':
      return `메시지 ${figure(q.messages)}개짜리 캠페인을 보내던 중 SES가 호출 일부에 ${ERROR_TEXT[q.given]} 반환했습니다.\n\n개발자는 해당 메시지를 어떻게 처리해야 합니까?`;
  }
}

const REACTION_TEXT: Readonly<Record<number, string>> = {
  [REACTIONS.backOff]: '지터를 섞어 지수적으로 늘어나는 간격을 두고 다시 보냅니다.',
  [REACTIONS.waitForWindow]: '24시간 구간에 여유가 생기거나 할당량이 늘 때까지 보관합니다.',
  [REACTIONS.repair]: '재시도 대상에서 빼고 SES가 거부한 원인을 고칩니다.',
  [REACTIONS.atOnce]: 'SES가 받아들일 때까지 기다리지 않고 곧바로 호출을 되풀이합니다.',
  [REACTIONS.moreWorkers]: '저마다 클라이언트를 가진 병렬 작업자를 늘려 나누어 보냅니다.',
  [REACTIONS.fixedForever]: 'SES가 대기열에 두었다가 나중에 전달하므로 그대로 둡니다.',
};

export const KO: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'sending-time':
        return `${figure(value)}초`;
      case 'quota-used-up':
        return `${figure(value)}분`;
      case 'split-recipients':
        return `${figure(value)}번`;
      case 'reaction':
        return REACTION_TEXT[value] ?? '';
      default:
        return `${figure(value)}개`;
    }
  },
  slips: {
    'messages-instead-of-recipients': (q) =>
      `메시지 수로 셌습니다. SES 할당량은 수신자를 세고, 메시지마다 수신자가 ${figure(q.each)}명입니다.`,
    'rate-per-message': () => '전송 속도를 빼고 수신자 한 명에 일 초씩 잡았습니다.',
    'rate-divided-again': (q) => `수신자 ${figure(q.each)}명을 두 번 곱했습니다.`,
    'daily-quota-as-rate': () => '24시간 할당량을 시간당 값으로 보고 전송 속도는 무시했습니다.',
    'minutes-for-seconds': () => '분으로 나타낸 시간입니다.',
    'seconds-for-minutes': () => '초로 나타낸 시간입니다.',
    'hours-for-minutes': () => '시간 단위로 나타낸 값입니다.',
    'one-second-too-many': () => '수신자가 초 단위로 꼭 맞게 찼는데도 일 초를 더했습니다.',
    'first-second-free': () => '첫 일 초를 뺐습니다. 처음이라고 다르게 세지 않습니다.',
    'half-rate-for-safety': () => '전송 속도를 절반만 썼습니다. 문제에는 그런 요구가 없습니다.',
    'burst-at-double-rate': () => '두 배 속도로 보냈습니다. SES가 스로틀링합니다.',
    'quota-still-full': () =>
      '할당량이 가득 남았다고 보았습니다. 지난 24시간에 보낸 것은 할당량에서 빠집니다.',
    'sent-counted-as-messages': (q) => `수신자 ${figure(q.sent)}명을 메시지 수로 보았습니다.`,
    'sent-instead-of-left': () => '지금까지 보낸 메일을 메시지 수로 바꾼 값입니다.',
    'rounded-up': (_q, value) => `${figure(value)}개면 마지막 하나가 한도를 넘습니다. 결과는 내림합니다.`,
    'rounded-down': (_q, value) =>
      `${withParticle(figure(value), '으로/로')}는 수신자가 남습니다. 결과는 올림합니다.`,
    'one-recipient-reserved': () => '발신자를 메시지마다 수신자로 한 명 더 셌습니다.',
    'half-quota-for-safety': () => '할당량을 절반만 썼습니다. 문제에는 그런 요구가 없습니다.',
    'multiplied-by-recipients': (q) => `나누어야 할 곳에서 수신자 ${figure(q.each)}명을 곱했습니다.`,
    'last-message-kept-back': () => '할당량 안에 드는 메시지 하나를 남겨 두었습니다.',
    'rate-counts-messages': (q) =>
      `전송 속도를 수신자 ${figure(q.each)}명짜리 메시지 수로 보았습니다. 할당량과 마찬가지로 수신자를 셉니다.`,
    'quota-counts-messages': (q) =>
      `할당량을 수신자 ${figure(q.each)}명짜리 메시지 수로 보았습니다. 전송 속도와 마찬가지로 수신자를 셉니다.`,
    'quota-spread-over-the-day': () =>
      '할당량을 하루에 고르게 펼쳤습니다. 전송 속도가 허용하면 더 일찍 바닥납니다.',
    'rate-per-minute': () => '전송 속도를 분당 값으로 보았습니다.',
    'one-message-per-second': (q) =>
      `작업자가 초당 메시지 하나를 보낸다고 보았습니다. 실제로는 ${figure(q.given)}개입니다.`,
    'one-worker-per-recipient': () => '초당 수신자 한 명에 작업자 하나씩을 두었습니다.',
    'one-worker-reserved': () => '작업자 하나를 예비로 남겼습니다. 문제에는 그런 요구가 없습니다.',
    'two-workers-reserved': () => '작업자 둘을 예비로 남겼습니다. 문제에는 그런 요구가 없습니다.',
    'rate-times-workers': (q) => `수신자 ${figure(q.each)}명으로 두 번 나누었습니다.`,
    'one-message-per-recipient': () => '수신자마다 따로 보냈습니다. 호출 하나에 여럿을 담을 수 있습니다.',
    'to-cc-bcc-counted-apart': (q) =>
      `To, Cc, Bcc에 ${figure(q.perMessage)}명씩 된다고 보았습니다. 한도는 셋을 합친 수에 걸립니다.`,
    'to-and-cc-counted-apart': (q) =>
      `To에 ${figure(q.perMessage)}명, Cc에도 그만큼 된다고 보았습니다. 한도는 모두 합친 수에 걸립니다.`,
    'one-message-too-many': () => '마지막 호출이 나머지를 담는데도 호출을 하나 더했습니다.',
    'half-filled-messages': (q) => `호출에 ${figure(q.perMessage)}명의 절반만 담았습니다.`,
    'everyone-in-bcc': () => 'Bcc는 세지 않는다고 보고 모두 Bcc에 넣었습니다.',
    'ten-per-message': () => '호출당 10명으로 보았습니다. 이는 SQS 일괄 처리의 크기입니다.',
    'one-window-too-many': () => '마지막 구간이 나머지를 담는데도 구간을 하나 더했습니다.',
    'two-windows-too-many': () => '앞뒤로 필요 없는 구간을 하나씩 더했습니다.',
    'quota-counted-twice': () => '구간마다 할당량을 두 번 썼습니다.',
    'recipients-counted-twice': (q) => `수신자 ${figure(q.each)}명을 두 번 곱했습니다.`,
    'first-and-last-window-shared': () => '처음과 마지막 구간을 다른 구간에 합쳐 셌습니다.',
    'quota-needs-a-day': (q) =>
      q.given === ERRORS.rate
        ? '24시간 할당량에 대한 대처입니다. 초당 전송 속도는 잠시 뒤면 다시 여유가 생깁니다.'
        : '기다려도 달라지지 않습니다. 거부된 것은 시점이 아니라 메시지나 발신자입니다.',
    'throttling-is-permanent': () => '메시지에는 문제가 없습니다. 스로틀링된 호출은 다시 보낼 수 있습니다.',
    'immediate-retry': (q) =>
      q.given === ERRORS.rejected
        ? '같은 메시지는 다시 거부되고, 시도할 때마다 용량만 씁니다.'
        : '곧바로 되풀이하면 이미 할당량을 넘은 발신자의 호출이 더 늘어 스로틀링이 이어집니다.',
    'parallelism-beats-quota': () =>
      '할당량은 계정과 리전에 걸립니다. 작업자를 늘리면 더 빨리 닿을 뿐입니다.',
    'ses-queues-rejected-mail': () => 'SES는 거부한 호출을 버립니다. 발신자 대신 쌓아 두지 않습니다.',
    'daily-quota-passes-in-seconds': () =>
      '백오프는 초당 전송 속도에 효과가 있습니다. 24시간 할당량은 몇 초나 몇 분 뒤에도 여전히 바닥나 있습니다.',
    'every-error-is-retryable': () =>
      '백오프는 스로틀링에 효과가 있습니다. 거부된 메시지는 아무리 기다려도 거부됩니다.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'sending-time':
        return `수신자 ${figure(q.messages * q.each)}명에게 초당 ${figure(q.rate)}명씩 보냅니다.`;
      case 'messages-left':
        return `수신자 ${figure(q.daily - q.sent)}명이 남았고 메시지마다 ${figure(q.each)}명입니다.`;
      case 'quota-used-up':
        return `수신자 ${figure(q.daily)}명에게 초당 ${figure(q.rate)}명씩 보내면 ${figure(value * 60)}초가 걸립니다.`;
      case 'workers':
        return `초당 수신자 ${figure(value)} × ${figure(q.given)} × ${figure(q.each)} = ${figure(value * q.given * q.each)}명은 ${figure(q.rate)}명을 넘지 않습니다.`;
      case 'split-recipients':
        return `메시지 하나의 수신자는 To, Cc, Bcc를 합쳐 최대 ${figure(q.perMessage)}명입니다.`;
      case 'windows-needed':
        return `수신자 ${figure(q.messages * q.each)}명에게 구간마다 ${figure(q.daily)}명씩 보냅니다.`;
      case 'reaction':
        return RIGHT[q.given] ?? '';
    }
  },
  explanation: (q, value) => explain(q, value),
};

const RIGHT: Readonly<Record<number, string>> = {
  [ERRORS.rate]: '초당 전송 속도를 잠시 넘었을 뿐이므로, 간격을 두고 재시도하면 성공할 가능성이 높습니다.',
  [ERRORS.daily]:
    '할당량은 지난 24시간을 기준으로 하므로, 예전에 보낸 메일이 그 구간에서 빠져나가야 여유가 생깁니다.',
  [ERRORS.rejected]: '재시도로 풀리지 않는 오류입니다. 다시 시도할 것이 아니라 고쳐야 합니다.',
};

function explain(q: Question, value: number): string {
  const known = q.sandbox && q.rate + q.daily > 0 ? sandboxed(q) : '';
  switch (q.direction) {
    case 'sending-time':
      return `${known}SES는 수신자를 셉니다. $${texFigure(q.messages)} \\times ${q.each} / ${q.rate} = ${texFigure(value)}$초입니다.`;
    case 'messages-left':
      return `${known}할당량은 지난 24시간의 수신자를 셉니다. 메시지 $\\lfloor (${texFigure(q.daily)} - ${texFigure(q.sent)}) / ${q.each} \\rfloor = ${texFigure(value)}$개를 보낼 수 있습니다.`;
    case 'quota-used-up':
      return `속도와 할당량은 모두 수신자를 세므로 메시지당 수신자 수는 상관없습니다. $${texFigure(q.daily)} / ${q.rate} = ${texFigure(value * 60)}$초, 곧 ${figure(value)}분입니다.`;
    case 'workers':
      return `작업자 하나가 초당 $${q.given} \\times ${q.each} = ${q.given * q.each}$명에게 보냅니다. $\\lfloor ${q.rate} / ${q.given * q.each} \\rfloor = ${value}$개입니다.`;
    case 'split-recipients':
      return `메시지 하나의 수신자는 최대 ${q.perMessage}명입니다. $\\lceil ${texFigure(q.messages)} / ${q.perMessage} \\rceil = ${texFigure(value)}$번입니다. 할당량에서는 여전히 ${figure(q.messages)}명으로 셉니다.`;
    case 'windows-needed':
      return `${known}할당량은 수신자를 셉니다. $\\lceil ${texFigure(q.messages)} \\times ${q.each} / ${texFigure(q.daily)} \\rceil = ${texFigure(value)}$개입니다.`;
    case 'reaction':
      return `${RIGHT[q.given] ?? ''} ${LONG_TERM}`;
  }
}

const LONG_TERM =
  '어느 경우인지는 오류의 내용이 알려 줍니다. 계속 되풀이되면 할당량 증가를 요청하거나 한 번에 보내는 양을 줄입니다.';

function sandboxed({ rate, daily }: Question): string {
  const parts = [];
  if (rate > 0) parts.push(`초당 수신자 ${figure(rate)}명`);
  if (daily > 0) parts.push(`24시간에 수신자 ${figure(daily)}명`);
  return `샌드박스에서는 ${parts.join(', ')}까지 보낼 수 있습니다. `;
}
