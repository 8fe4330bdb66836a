import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { allow, CALLS, type DryCall, dryRun, makeAccount, type Policy } from './account';

interface Statement {
  /** May be done; its dry run must say so. */
  may: DryCall;
  /** Must stay forbidden. */
  mayNot: DryCall;
  /** What the role may do already. */
  has: DryCall;
}

const OPTIONS = ['action', 'everything', 'dry-run', 'describe'] as const;
type Option = (typeof OPTIONS)[number];

function actionsOf(option: Option, { may, has }: Statement): readonly string[] {
  switch (option) {
    case 'action':
      return [has, may];
    case 'everything':
      return ['*'];
    case 'dry-run':
      return [has, `${may}DryRun`];
    case 'describe':
      return [has, 'Describe*'];
  }
}
const policyOf = (option: Option, q: Statement): Policy => ({ allow: actionsOf(option, q), deny: [] });
const added = (option: Option, q: Statement): string =>
  actionsOf(option, q)
    .filter((name) => name !== q.has)
    .map((name) => `\`ec2:${name}\``)
    .join();

/** Which permission to add so that one dry run passes and another does not. */
export const statement: Direction<Statement> = {
  draw(rng) {
    const [may, mayNot, has] = rng.sample(CALLS, 3);
    if (!may || !mayNot || !has || may.startsWith('Describe') || mayNot.startsWith('Describe'))
      return undefined;
    return { may, mayNot, has };
  },
  variant: ({ may, mayNot, has }) => `${may}|${mayNot}|${has}`,
  ask: () => ({
    kind: 'single',
    options: OPTIONS,
    key: 'action',
    beliefs: {
      everything: 'dry-run-error-means-denied',
      'dry-run': 'dry-run-needs-its-own-permission',
      describe: 'dry-run-only-reads',
    },
  }),
  check: {
    by: 'simulation',
    start: (world, { has }) => makeAccount(world, { allow: [has], deny: [] }),
    run(world, option, q) {
      allow(world, policyOf(option as Option, q));
      world.look();
      return (
        dryRun(world, q.may) === 'DryRunOperation' && dryRun(world, q.mayNot) === 'UnauthorizedOperation'
      );
    },
  },
  words: {
    en: {
      stem: ({ may, mayNot, has }, { who }) =>
        `${who} The role of a pipeline may call \`ec2:${has}\`. A release test passes when a dry run of \`${may}\` by this role ends with \`DryRunOperation\` and a dry run of \`${mayNot}\` with \`UnauthorizedOperation\`. Which permission has to be added to the policy of the role?`,
      option: (id, q) => `Allow ${added(id as Option, q)} on all resources`,
      reason: (id, q) =>
        textFor(id, {
          action: `The permission of the operation itself is what a dry run checks; \`${q.mayNot}\` stays forbidden.`,
          everything: `\`${q.mayNot}\` would be allowed as well, so its dry run would end with \`DryRunOperation\`.`,
          'dry-run':
            'There is no action of that name: a dry run needs the permission of the operation it tries.',
          describe: `A dry run of \`${q.may}\` asks for the permission to change something, not to read.`,
        }),
      explanation: ({ may }) =>
        `A dry run goes through the permission check of the very operation. \`ec2:${may}\` has to be allowed for \`DryRunOperation\`, and nothing beyond it.`,
    },
    ko: {
      stem: ({ may, mayNot, has }, { who }) =>
        `${who} 파이프라인의 역할은 \`ec2:${has}\` 작업을 호출할 수 있습니다. 이 역할로 실행한 \`${may}\` 드라이 런이 \`DryRunOperation\` 오류로 끝나고 \`${mayNot}\` 드라이 런이 \`UnauthorizedOperation\` 오류로 끝나야 배포 시험이 통과합니다. 역할의 정책에 어떤 권한을 더해야 합니까?`,
      option: (id, q) => `모든 리소스에 대해 ${added(id as Option, q)} 허용`,
      reason: (id, q) =>
        textFor(id, {
          action: `드라이 런이 확인하는 것은 바로 그 작업의 권한입니다. \`${q.mayNot}\` 작업은 여전히 허용되지 않습니다.`,
          everything: `\`${q.mayNot}\` 작업까지 허용되어 그 드라이 런도 \`DryRunOperation\` 오류로 끝납니다.`,
          'dry-run': '그런 이름의 작업은 없습니다. 드라이 런에는 시험하는 작업의 권한이 필요합니다.',
          describe: `\`${q.may}\` 드라이 런은 읽는 권한이 아니라 바꾸는 권한을 묻습니다.`,
        }),
      explanation: ({ may }) =>
        `드라이 런은 그 작업의 권한 확인을 그대로 거칩니다. \`DryRunOperation\` 오류를 받으려면 \`ec2:${may}\` 작업만 허용하면 됩니다.`,
    },
  },
};
