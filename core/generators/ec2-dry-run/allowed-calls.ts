import type { Direction } from '../directions/direction';
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
} from './account';

interface AllowedCalls {
  policy: Policy;
  /** Asked for: the calls that may be made, or those that may not. */
  wanted: 'DryRunOperation' | 'UnauthorizedOperation';
}

const hits = ({ policy, wanted }: AllowedCalls): readonly DryCall[] =>
  CALLS.filter((call) => allows(policy, call) === (wanted === 'DryRunOperation'));
const json = ({ policy }: AllowedCalls): string =>
  `\`\`\`json\n${JSON.stringify(documentOf(policy), null, 2)}\n\`\`\``;

/** Which dry runs end with the asked error. */
export const allowedCalls: Direction<AllowedCalls> = {
  draw(rng, { level }) {
    const q = {
      policy: drawPolicy(rng, level),
      wanted: rng.pick(['DryRunOperation', 'UnauthorizedOperation'] as const),
    };
    const found = hits(q).length;
    return found < 2 || found > 3 ? undefined : q;
  },
  variant: ({ policy, wanted }) => `${policy.allow}|${policy.deny}|${wanted}`,
  ask(q) {
    const key = hits(q);
    const wrong = CALLS.filter((call) => !key.includes(call));
    const beliefs = Object.fromEntries(wrong.map((call) => [call, 'dry-run-error-means-denied']));
    return { kind: 'multiple', options: CALLS, key, beliefs };
  },
  check: {
    by: 'simulation',
    start: (world, { policy }) => makeAccount(world, policy),
    run: (world, option, { wanted }) => dryRun(world, option as DryCall) === wanted,
  },
  words: {
    en: {
      stem: (q, { who }) =>
        `${who} A role has only the policy of the exhibit. Before a release its permissions are tested with these commands. Which of them end with \`${q.wanted}\`?`,
      exhibits: (q) => [{ title: 'Policy of the role', body: json(q) }],
      option: (id) => `\`${lineOf(id as DryCall)}\``,
      reason: (id, { policy }) =>
        allows(policy, id)
          ? `\`ec2:${id}\` is allowed, and a dry run reports this as \`DryRunOperation\`.`
          : `\`ec2:${id}\` is not allowed, and a dry run reports this as \`UnauthorizedOperation\`.`,
      explanation: () =>
        'A dry run asks for the permission only. `DryRunOperation` means that it is there, `UnauthorizedOperation` that it is missing; a denial outweighs every allowance.',
    },
    ko: {
      stem: (q, { who }) =>
        `${who} 어떤 역할에 자료의 정책만 붙어 있습니다. 배포하기 전에 아래 명령으로 권한을 시험합니다. \`${q.wanted}\` 오류로 끝나는 명령은 무엇입니까?`,
      exhibits: (q) => [{ title: '역할의 정책', body: json(q) }],
      option: (id) => `\`${lineOf(id as DryCall)}\``,
      reason: (id, { policy }) =>
        allows(policy, id)
          ? `\`ec2:${id}\` 작업이 허용되어 있고, 드라이 런은 이를 \`DryRunOperation\` 오류로 알립니다.`
          : `\`ec2:${id}\` 작업이 허용되어 있지 않고, 드라이 런은 이를 \`UnauthorizedOperation\` 오류로 알립니다.`,
      explanation: () =>
        '드라이 런은 권한만 확인합니다. `DryRunOperation`은 권한이 있다는 뜻이고 `UnauthorizedOperation`은 없다는 뜻이며, 거부는 모든 허용보다 앞섭니다.',
    },
  },
};
