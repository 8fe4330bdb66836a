import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import type { Reaction } from './account';
import { type ErrorId, errorOf, errorsAt, type Nature } from './errors';
import { cures } from './trial';
import { shown } from './words';

interface ToReact {
  errors: readonly ErrorId[];
  reactions: readonly Reaction[];
}

/** Which reaction the nature of an error asks for; a failed condition needs a decision, which is none of these. */
const FITTING: Readonly<Partial<Record<Nature, Reaction>>> = {
  passes: 'wait',
  permission: 'permit',
  missing: 'create',
  invalid: 'correct',
  unverified: 'verify',
  paused: 'resume',
  expired: 'renew',
};
const fitting = (id: ErrorId): Reaction => FITTING[errorOf(id).nature] ?? 'wait';

/** Errors that exactly one of the reactions cures. */
const PROMPTS: readonly ErrorId[] = [
  'kinesis-read',
  'fifo-rate',
  'ses-rate',
  'sesv2-rate',
  'lambda-rate',
  'firehose-rate',
  'kinesis-denied',
  'dynamodb-denied',
  'lambda-denied',
  's3-denied',
  'sqs-missing',
  'lambda-missing',
  's3-missing',
  'kinesis-invalid',
  'sqs-invalid',
  'dynamodb-invalid',
  'ses-rejected',
  'ses-paused',
  'kinesis-expired',
];
const EXTRA: readonly Reaction[] = ['wait', 'permit', 'create', 'correct', 'verify', 'resume', 'renew'];

/** What to do about each of several errors. */
export const reaction: Direction<ToReact> = {
  draw(rng, { level }) {
    const { passing, lasting } = errorsAt(level);
    const pool = PROMPTS.filter((id) => passing.includes(id) || lasting.includes(id));
    const prompts = rng.sample(pool, level === 1 ? 3 : 4);
    const needed = prompts.map(fitting);
    if (!needed.includes('wait') || new Set(needed).size < prompts.length) return undefined;
    const extra = rng.sample(
      EXTRA.filter((one) => !needed.includes(one)),
      level === 3 ? 1 : 0,
    );
    return { errors: prompts, reactions: [...needed, ...extra] };
  },
  variant: ({ errors, reactions }) => `${[...errors].sort()}|${[...reactions].sort()}`,
  ask: ({ errors, reactions }) => ({
    kind: 'matching',
    prompts: errors,
    options: reactions,
    key: recordOf(errors, fitting),
  }),
  check: {
    by: 'simulation',
    arrange: ({ errors, reactions }, limits) =>
      errors.map((id) => {
        const found = reactions.filter((one) => cures(limits, id, one));
        return found.length === 1 ? (found[0] ?? '') : '';
      }),
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} The application that handles the ${things} has met these errors. What makes each of the calls succeed?`,
      prompt: (id) => shown(id, 'en'),
      option: (id) =>
        textFor(id, {
          wait: 'Waiting with exponential backoff and making the same call again',
          permit: 'Giving the role of the application a permission',
          create: 'Creating what the call names, or naming what exists',
          correct: 'Correcting the parameters of the request',
          verify: 'Verifying the address of the sender',
          resume: 'Having the sending of mail resumed for the account',
          renew: 'Asking for a new shard iterator',
        }),
      reason: (id) =>
        textFor(id, {
          wait: 'Throttling and server errors pass by themselves.',
          permit: 'A refusal for lack of permission comes back until a policy allows the call.',
          create: 'What is not there does not appear by repeating the call.',
          correct: 'A request that breaks the rules of the service is refused each time.',
          verify: 'SES sends only from verified addresses and domains.',
          resume: 'While sending is paused, SES refuses every mail of the account.',
          renew: 'A shard iterator is valid for a short time only.',
        }),
      explanation: () =>
        'Sort errors first: only throttling and server errors are answered with backoff. Each of the others names what has to be put right before the call is made again.',
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} ${thing} 데이터를 처리하는 애플리케이션이 다음 오류를 만났습니다. 각 호출을 성공하게 하는 것은 무엇입니까?`,
      prompt: (id) => shown(id, 'ko'),
      option: (id) =>
        textFor(id, {
          wait: '지수 백오프로 기다렸다가 같은 호출을 다시 하기',
          permit: '애플리케이션의 역할에 권한 주기',
          create: '호출이 가리키는 대상을 만들거나 있는 대상을 지정하기',
          correct: '요청의 파라미터 바로잡기',
          verify: 'SES에서 발신 주소 확인하기',
          resume: '계정의 메일 전송을 재개하기',
          renew: '샤드 반복자를 새로 받기',
        }),
      reason: (id) =>
        textFor(id, {
          wait: '스로틀링과 서버 오류는 저절로 풀립니다.',
          permit: '권한이 없어 거부된 호출은 정책이 허용하기 전에는 계속 거부됩니다.',
          create: '없는 대상은 호출을 되풀이한다고 생기지 않습니다.',
          correct: '서비스의 규칙에 어긋난 요청은 매번 거부됩니다.',
          verify: 'SES는 확인된 주소와 도메인에서만 메일을 보냅니다.',
          resume: '전송이 멈추어 있는 동안 SES는 계정의 모든 메일을 거부합니다.',
          renew: '샤드 반복자는 짧은 시간만 유효합니다.',
        }),
      explanation: () =>
        '먼저 오류를 가립니다. 백오프로 답할 것은 스로틀링과 서버 오류뿐입니다. 나머지 오류는 호출을 다시 하기 전에 바로잡을 것을 알려 줍니다.',
    },
  },
};
