import type { Direction } from '../directions/direction';
import type { Simulation } from '../proof-by-simulation/simulation';

/** What a script does with key pairs, one after the other; `dry` ones with `--dry-run`. */
interface Step {
  make: boolean;
  name: string;
  dry: boolean;
}
interface Left {
  before: number;
  steps: readonly Step[];
}

const nameOf = (i: number): string => `team-${i + 1}`;
const lines = ({ steps }: Left): string =>
  steps
    .map(
      ({ make, name, dry }) =>
        `aws ec2 ${make ? 'create' : 'delete'}-key-pair --key-name ${name}${dry ? ' --dry-run' : ''}`,
    )
    .join('\n');

function makePairs(world: Simulation, count: number): void {
  for (let i = 0; i < count; i++) world.must('ec2.CreateKeyPair', { KeyName: nameOf(i) });
}

/** How many key pairs stand after a script of which some lines are dry runs. */
export const left: Direction<Left> = {
  draw(rng, { level }) {
    const before = rng.int(2, 6);
    const used = new Set<string>();
    const steps: Step[] = [];
    for (let i = 0; i < 2 + level; i++) {
      const make = rng.int(0, 1) === 0;
      const name = make ? `new-${i + 1}` : nameOf(rng.int(0, before - 1));
      if (used.has(name)) return undefined;
      used.add(name);
      steps.push({ make, name, dry: rng.int(0, 1) === 0 });
    }
    return steps.some(({ dry }) => dry) && steps.some(({ dry }) => !dry) ? { before, steps } : undefined;
  },
  variant: ({ before, steps }) =>
    `${before}:${steps.map(({ make, dry }) => (make ? '+' : '-') + (dry ? 'd' : 'r')).join()}`,
  ask({ before, steps }) {
    const done = steps.filter(({ dry }) => !dry);
    const key = before + done.filter(({ make }) => make).length - done.filter(({ make }) => !make).length;
    return { kind: 'numeric', key, unit: 'key pairs' };
  },
  check: {
    by: 'simulation',
    start: (world, { before }) => makePairs(world, before),
    run(world, key, { steps }) {
      for (const { make, name, dry } of steps)
        world.ask(make ? 'ec2.CreateKeyPair' : 'ec2.DeleteKeyPair', {
          KeyName: name,
          ...(dry && { DryRun: true }),
        });
      world.look();
      const found = world.must<{ KeyPairs?: readonly unknown[] }>('ec2.DescribeKeyPairs', {});
      return (found.KeyPairs?.length ?? 0) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ before }, { who }) =>
        `${who} A Region holds ${before} EC2 key pairs, \`${nameOf(0)}\` to \`${nameOf(before - 1)}\`. An administrator with full access runs the script of the exhibit, which goes on after errors. How many key pairs are there afterwards?`,
      exhibits: (q) => [{ title: 'Script', body: `\`\`\`sh\n${lines(q)}\n\`\`\`` }],
      explanation: ({ before, steps }) => {
        const done = steps.filter(({ dry }) => !dry);
        return `Lines with \`--dry-run\` end with \`DryRunOperation\` and change nothing. The others make ${done.filter(({ make }) => make).length} and delete ${done.filter(({ make }) => !make).length} of ${before}.`;
      },
    },
    ko: {
      stem: ({ before }, { who }) =>
        `${who} 어떤 리전에 EC2 키 페어가 ${before}개(\`${nameOf(0)}\`부터 \`${nameOf(before - 1)}\`까지) 있습니다. 모든 권한을 가진 관리자가 자료의 스크립트를 실행하며, 스크립트는 오류가 나도 계속합니다. 실행한 뒤 키 페어는 몇 개입니까?`,
      exhibits: (q) => [{ title: '스크립트', body: `\`\`\`sh\n${lines(q)}\n\`\`\`` }],
      explanation: ({ before, steps }) => {
        const done = steps.filter(({ dry }) => !dry);
        return `\`--dry-run\`이 붙은 줄은 \`DryRunOperation\` 오류로 끝나고 아무것도 바꾸지 않습니다. 나머지 줄은 ${done.filter(({ make }) => make).length}개를 만들고 ${done.filter(({ make }) => !make).length}개를 지우며, 처음에는 ${before}개가 있었습니다.`;
      },
    },
  },
};
