import { type Particle, withParticle } from '../../kernel/particle';
import { figure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { askedChild, tableAfterSplit } from './ranges';
import { hashesOf } from './solve';

/** Leading digits of a 32-bit prefix and of a border. */
const eight = (hash: number): string => `\`${hash.toString(16).padStart(8, '0')}…\``;
const four = (digits: number): string => `\`${digits.toString(16).padStart(4, '0')}…\``;
const name = (shard: number): string => `\`shardId-${String(shard).padStart(12, '0')}\``;

/** A shard's name with the fitting particle. */
const named = (shard: number, particle: Particle): string => withParticle(name(shard), particle);

const stream = ({ shards }: Question): string =>
  `스트림에는 ${name(0)}부터 ${name(shards - 1)}까지 샤드가 ${shards}개 있습니다. 해시 키 범위는 크기가 모두 같고 샤드 번호 순서로 커집니다.`;

function table(q: Question): string {
  const rows = tableAfterSplit(q).map(
    ({ shard, first, last, open }) =>
      `| ${name(shard)} | ${eight(first)} | ${eight(last)} | ${open ? '열림' : '닫힘'} |`,
  );
  return `| 샤드 | 첫 해시 키 | 마지막 해시 키 | 상태 |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function ask(q: Question): string {
  switch (q.direction) {
    case 'which-shard':
      return `${stream(q)} 어떤 파티션 키의 MD5 해시는 앞자리가 십육진수로 ${eight(q.hash)}입니다.\n\n이 키의 레코드는 어느 샤드로 들어갑니까?`;
    case 'first-hash':
      return `${stream(q)}\n\n${name(q.shard)}의 첫 해시 키는 십육진수로 어떤 숫자들로 시작합니까?`;
    case 'split-point':
      return `${stream(q)} ${name(q.shard)}에 부하가 몰려 SplitShard로 크기가 같은 두 범위로 나누려 합니다.\n\n알맞은 \`NewStartingHashKey\`를 십육진수로 쓰면 어떤 숫자들로 시작합니까?`;
    case 'keys-on-shard':
      return `${stream(q)} 파티션 키 ${hashesOf(q).length}개의 MD5 해시는 앞자리가 각각 ${hashesOf(q).map(eight).join(', ')}입니다.\n\n이 가운데 ${name(q.shard)}에 속하는 키는 몇 개입니까?`;
    case 'after-split':
      return `${named(q.shard, '을/를')} 방금 분할했습니다. 해시 키는 앞자리 십육진수로 나타냅니다.\n\n${table(q)}\n\n어떤 파티션 키의 MD5 해시는 앞자리가 ${eight(q.hash)}입니다. 이 키의 새 레코드는 어느 샤드로 들어갑니까?`;
    case 'merge-partner':
      return `${named(q.shard, '은/는')} 얼마 전에 분할되었습니다. 해시 키는 앞자리 십육진수로 나타냅니다.\n\n${table(q)}\n\n이제 트래픽이 줄었습니다. MergeShards로 ${named(askedChild(q), '과/와')} 합칠 수 있는 샤드는 다음 중 어느 것입니까?`;
  }
}

export const KO: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (direction === 'keys-on-shard') return `${figure(value)}개`;
    return direction === 'first-hash' || direction === 'split-point' ? four(value) : name(value - 1);
  },
  slips: {
    'hash-modulo-shards': () => '해시를 나눈 나머지를 썼습니다. Kinesis는 해시를 범위와 비교합니다.',
    'last-digit-used': () => '보이는 마지막 자리를 썼습니다. 해시가 어느 범위에 드는지는 앞자리가 정합니다.',
    'second-digit-used': () => '둘째 자리를 썼습니다. 첫 자리가 열여섯 배로 중요합니다.',
    'first-digit-as-shard': () => '첫 자리를 샤드 번호로 읽었습니다.',
    'ranges-in-reverse': () => '범위가 거꾸로 작아진다고 보았습니다. 샤드 번호 순서로 커집니다.',
    'top-bit-as-sign': () => '첫 비트를 부호로 보았습니다. 해시 키는 0부터 커집니다.',
    'shards-counted-from-one': () => '샤드를 1부터 세었습니다. 첫 샤드의 번호는 0입니다.',
    'border-assigned-below': () => '범위 하나만큼 앞섭니다.',
    'ring-divided-by-one-more': () => '해시를 샤드 수보다 하나 많게 나누었습니다.',
    'ring-divided-by-one-less': () => '경계의 수로, 곧 샤드 수보다 하나 적게 나누었습니다.',
    'neighbour-beyond-the-border': () => '범위 둘만큼 뒤로 갔습니다.',
    'neighbour-before-the-border': () => '범위 둘만큼 앞섭니다.',
    'middle-of-the-range': () => '범위의 시작이 아니라 한가운데입니다.',
    'start-of-the-range': () => '범위의 시작입니다. 한쪽이 빈 범위가 됩니다.',
    'range-after-it': () => '다음 범위에 속합니다.',
    'two-ranges-after-it': () => '다음다음 범위에 속합니다.',
    'two-ranges-before-it': () => '앞의 앞 범위에 속합니다.',
    'decimal-digits': () => '비율을 십진수로 적고 그 숫자를 십육진수로 읽었습니다.',
    'quarter-of-the-range': () => '범위의 사분의 일만큼 높습니다.',
    'quarter-before-it': () => '범위의 사분의 일만큼 낮습니다.',
    'even-spread-assumed': () =>
      '몇 안 되는 키가 고르게 퍼진다고 보았습니다. 해시를 하나하나 비교해야 합니다.',
    'all-keys-counted': () => '키를 모두 세었습니다. 키는 여러 샤드에 나뉘어 있습니다.',
    'other-keys-counted': () => '다른 샤드에 있는 키를 세었습니다.',
    'range-reaches-too-far': () => '다음 범위까지 세었습니다.',
    'border-key-counted': () => '범위 바로 바깥의 키까지 세었습니다.',
    'border-key-missed': () => '범위 바로 안쪽의 키를 놓쳤습니다.',
    'upper-half-missed': () => '범위의 아래쪽 절반만 세었습니다.',
    'closed-parent-still-written': (q) =>
      `${named(q.shard, '은/는')} 닫혔습니다. 읽을 수는 있지만 새 레코드는 받지 않습니다.`,
    'halves-swapped': () => '나머지 절반입니다. 이 범위에는 그 해시가 없습니다.',
    'split-reaches-every-key': () =>
      '이 범위에는 그 해시가 없습니다. 분할은 샤드 하나의 범위에만 영향을 줍니다.',
    'new-shards-take-new-keys': () => '가장 새 샤드라도 자기 범위만 받습니다.',
    'ring-divided-anew': () => '해시 전체를 새로 나누었습니다. 분할해도 다른 범위는 그대로입니다.',
    'closed-parent-merged-back': () => '닫힌 부모 샤드는 합칠 수 없습니다. 열린 샤드만 합칩니다.',
    'other-side-of-the-sibling': (q) => `이 범위는 ${name(q.shard)}의 나머지 절반과 맞닿아 있습니다.`,
    'neighbouring-number': (q) => `번호가 ${name(q.shards)} 바로 앞일 뿐, 범위는 맞닿아 있지 않습니다.`,
    'any-two-shards-merge': () => '범위가 맞닿아 있지 않습니다. 이웃한 범위만 합칠 수 있습니다.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'keys-on-shard':
        return `해시 ${value}개가 ${name(q.shard)}의 범위에 있습니다.`;
      case 'first-hash':
        return `${q.shards}개 범위 중 ${q.shard}개가 그 아래에 있습니다.`;
      case 'split-point':
        return `${name(q.shard)}의 시작에서 범위의 절반만큼 위입니다.`;
      case 'which-shard':
        return `해시는 0에서 온전한 범위 ${value - 1}개를 지난 곳에 있습니다.`;
      case 'after-split':
        return '그 해시를 범위에 담고 있는 열린 샤드입니다.';
      case 'merge-partner':
        return `범위가 ${name(askedChild(q))}의 범위와 맞닿아 있고 둘 다 열려 있습니다.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const part = (hash: number): string => ((hash / 2 ** 32) * q.shards).toFixed(2);
  switch (q.direction) {
    case 'which-shard':
      return `0부터 $2^{128} - 1$까지의 해시를 크기가 같은 범위 ${q.shards}개로 나눕니다. 앞자리가 ${eight(q.hash)}인 해시는 아래에서 범위 $${part(q.hash)}$개만큼 떨어진 곳이므로 ${name(value - 1)}의 범위에 듭니다.`;
    case 'first-hash':
      return `${name(q.shard)}의 범위는 전체 해시의 $${q.shard}/${q.shards}$ 지점에서 시작합니다. $${q.shard} \\times 16^4 / ${q.shards} = ${value}$, 십육진수로 쓰면 ${four(value)}입니다.`;
    case 'split-point':
      return `범위는 전체 해시의 $${q.shard}/${q.shards}$에서 $${q.shard + 1}/${q.shards}$까지이고 한가운데는 $${2 * q.shard + 1}/${2 * q.shards}$입니다. $${2 * q.shard + 1} \\times 16^4 / ${2 * q.shards} = ${value}$, 십육진수로 쓰면 ${four(value)}입니다. (API에는 십진수로 넘깁니다.)`;
    case 'keys-on-shard':
      return `해시들은 아래에서 범위 ${hashesOf(q).map(part).join(', ')}개만큼 떨어진 곳에 있습니다. ${q.shard} 이상 ${q.shard + 1} 미만인 것이 ${name(q.shard)}에 속하며 ${value}개입니다.`;
    case 'after-split':
      return `열린 샤드만 저마다 자기 범위의 레코드를 받습니다. 앞자리가 ${eight(q.hash)}인 해시는 ${name(value - 1)}의 범위에 있습니다.`;
    case 'merge-partner':
      return `MergeShards는 번호와 상관없이 범위가 맞닿은 열린 샤드 둘을 합칩니다. 보기 가운데 ${named(askedChild(q), '과/와')} 맞닿은 것은 ${name(value - 1)}입니다.`;
  }
}
