import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import {
  allows,
  CALLS,
  type DryCall,
  documentOf,
  drawPolicy,
  dryRun,
  lineOf,
  makeAccount,
  type Policy,
  standing,
} from './account';

interface Answer {
  policy: Policy;
  call: DryCall;
}

/** What may come of a dry run: the error code, and whether anything was done. */
const OUTCOMES = ['allowed-nothing', 'denied-nothing', 'allowed-done', 'no-error'] as const;
const BELIEFS = {
  'allowed-nothing': 'dry-run-error-means-denied',
  'denied-nothing': 'dry-run-error-means-denied',
  'allowed-done': 'dry-run-runs-and-undoes',
  'no-error': 'dry-run-ends-with-status-zero',
};

const codeOf = (option: string): string =>
  option.startsWith('denied') ? 'UnauthorizedOperation' : 'DryRunOperation';
const json = ({ policy }: Answer): string =>
  `\`\`\`json\n${JSON.stringify(documentOf(policy), null, 2)}\n\`\`\``;

/** Which error a dry run ends with under a policy. */
export const answer: Direction<Answer> = {
  draw: (rng, { level }) => ({ policy: drawPolicy(rng, level), call: rng.pick(CALLS) }),
  variant: ({ policy, call }) => `${policy.allow}|${policy.deny}|${call}`,
  ask({ policy, call }) {
    const key = allows(policy, call) ? 'allowed-nothing' : 'denied-nothing';
    const { [key]: _, ...beliefs } = BELIEFS;
    return { kind: 'single', options: OUTCOMES, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, { policy }) => makeAccount(world, policy),
    run(world, option, { call }) {
      const before = standing(world);
      const code = dryRun(world, call);
      const isDone = standing(world) !== before;
      return option === 'no-error'
        ? code === undefined
        : code === codeOf(option) && isDone === option.endsWith('done');
    },
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} A pipeline checks its permissions before it deploys. Its role has only the policy of the exhibit, and the pipeline runs \`${lineOf(q.call)}\`. How does the command end?`,
      exhibits: (q) => [{ title: 'Policy of the role', body: json(q) }],
      option: (id) =>
        textFor(id, {
          'allowed-nothing': 'With the error `DryRunOperation`; nothing is carried out.',
          'denied-nothing': 'With the error `UnauthorizedOperation`; nothing is carried out.',
          'allowed-done': 'With the error `DryRunOperation`, after the request was carried out once.',
          'no-error': 'Without an error and with exit status 0, as it was only a test.',
        }),
      reason: (id, { policy, call }) =>
        id === 'allowed-done'
          ? 'A dry run stops after the permission check: nothing is created, changed or deleted.'
          : id === 'no-error'
            ? 'Both outcomes of a dry run are reported as errors, so its exit status is never 0.'
            : allows(policy, call)
              ? `The policy allows \`ec2:${call}\`: the answer is \`DryRunOperation\`, an error that means success.`
              : `The policy does not allow \`ec2:${call}\`: the answer is \`UnauthorizedOperation\`.`,
      explanation: ({ policy, call }) =>
        allows(policy, call)
          ? `\`ec2:${call}\` is allowed. A dry run reports this as the error \`DryRunOperation\` and does nothing.`
          : `Nothing allows \`ec2:${call}\`, or a denial forbids it. A dry run reports this as \`UnauthorizedOperation\` and does nothing.`,
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 배포 파이프라인이 배포하기 전에 자신의 권한을 확인합니다. 파이프라인의 역할에는 자료의 정책만 있고, 파이프라인은 \`${lineOf(q.call)}\` 명령을 실행합니다. 이 명령은 어떻게 끝납니까?`,
      exhibits: (q) => [{ title: '역할의 정책', body: json(q) }],
      option: (id) =>
        textFor(id, {
          'allowed-nothing': '`DryRunOperation` 오류로 끝나고 실행되지 않습니다.',
          'denied-nothing': '`UnauthorizedOperation` 오류로 끝나고 실행되지 않습니다.',
          'allowed-done': '요청이 실제로 한 번 실행되고 나서 `DryRunOperation` 오류로 끝납니다.',
          'no-error': '시험 실행일 뿐이므로 오류 없이 종료 상태 0으로 정상 종료됩니다.',
        }),
      reason: (id, { policy, call }) =>
        id === 'allowed-done'
          ? '드라이 런은 권한 확인까지만 합니다. 아무것도 만들거나 바꾸거나 지우지 않습니다.'
          : id === 'no-error'
            ? '드라이 런은 두 결과를 모두 오류로 알리므로 종료 상태가 0일 수 없습니다.'
            : allows(policy, call)
              ? `정책이 \`ec2:${call}\` 작업을 허용하므로 \`DryRunOperation\`, 곧 성공을 뜻하는 오류가 돌아옵니다.`
              : `정책이 \`ec2:${call}\` 작업을 허용하지 않으므로 \`UnauthorizedOperation\` 오류가 돌아옵니다.`,
      explanation: ({ policy, call }) =>
        allows(policy, call)
          ? `\`ec2:${call}\` 작업이 허용되어 있습니다. 드라이 런은 이를 \`DryRunOperation\` 오류로 알리고 아무것도 하지 않습니다.`
          : `\`ec2:${call}\` 작업을 허용하는 문이 없거나 거부하는 문이 있습니다. 드라이 런은 이를 \`UnauthorizedOperation\` 오류로 알리고 아무것도 하지 않습니다.`,
    },
  },
};
