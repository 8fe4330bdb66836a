import type { Direction } from '../directions/direction';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { spellings, tagsOf, WORDS } from './script';

interface Tagged {
  readonly name: string;
  readonly key: string;
  readonly value: string;
}
interface Report {
  key: string;
  value: string;
  queues: readonly Tagged[];
}

const VALUES = ['payments', 'search', 'billing'];
const isHit = (q: Report, { key, value }: Tagged): boolean => key === q.key && value === q.value;
const queueOf = ({ queues }: Report, name: string): Tagged | undefined =>
  queues.find((each) => each.name === name);
const reasonOf = (q: Report, name: string): 'hit' | 'key' | 'value' => {
  const found = queueOf(q, name);
  if (found?.key !== q.key) return 'key';
  return found.value === q.value ? 'hit' : 'value';
};

/** Which queues a filter by tag finds. */
export const report: Direction<Report> = {
  draw(rng, { level }) {
    const word = rng.pick(WORDS);
    const owner = rng.pick(VALUES);
    const keys = spellings(word);
    const values = level === 1 ? [owner] : spellings(owner);
    const q = { key: rng.pick(keys), value: rng.pick(values) };
    const queues = Array.from({ length: level === 3 ? 6 : 5 }, (_, i): Tagged => {
      const same = rng.int(0, 2) === 0;
      return {
        name: `queue-${i + 1}`,
        key: same ? q.key : rng.pick(keys),
        value: same ? q.value : rng.pick(values),
      };
    });
    const hits = queues.filter((queue) => isHit({ ...q, queues }, queue)).length;
    return hits < 2 || hits > 3 ? undefined : { ...q, queues };
  },
  variant: (q) => `${q.key}=${q.value}:${q.queues.map(({ key, value }) => `${key}=${value}`).sort()}`,
  ask(q) {
    const options = q.queues.map(({ name }) => name);
    const key = q.queues.filter((queue) => isHit(q, queue)).map(({ name }) => name);
    const wrong = options.filter((name) => !key.includes(name));
    const beliefs = recordOf(wrong, (name) =>
      reasonOf(q, name) === 'key' ? 'tag-keys-ignore-case' : 'tag-values-ignore-case',
    );
    return { kind: 'multiple', options, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world, { queues }) {
      for (const { name, key, value } of queues) {
        makeQueue(world, name);
        world.must('sqs.TagQueue', { QueueUrl: urlOf(name), Tags: { [key]: value } });
      }
    },
    run: (world, option, { key, value }) => tagsOf(world, option)[key] === value,
  },
  words: {
    en: {
      stem: ({ key, value }, { who }) =>
        `${who} A clean-up script looks for SQS queues whose tag \`${key}\` has the value \`${value}\`. The queues have the tags of the exhibit. Which queues does the script find?`,
      exhibits: ({ queues }) => [{ title: 'Queues', body: table(queues, 'queue', 'tag key', 'tag value') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        reasonOf(q, id) === 'hit'
          ? 'Key and value agree to the letter.'
          : reasonOf(q, id) === 'key'
            ? `Its key is \`${queueOf(q, id)?.key}\`, not \`${q.key}\`: keys are case-sensitive.`
            : `Its value is \`${queueOf(q, id)?.value}\`, not \`${q.value}\`: values are case-sensitive.`,
      explanation: () =>
        'Keys and values of queue tags are both case-sensitive, so another spelling is another tag.',
    },
    ko: {
      stem: ({ key, value }, { who }) =>
        `${who} 정리 스크립트가 태그 \`${key}\`의 값이 \`${value}\`인 SQS 대기열을 찾습니다. 대기열에는 자료의 태그가 붙어 있습니다. 스크립트가 찾는 대기열은 무엇입니까?`,
      exhibits: ({ queues }) => [{ title: '대기열', body: table(queues, '대기열', '태그 키', '태그 값') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        reasonOf(q, id) === 'hit'
          ? '키와 값이 글자 하나까지 같습니다.'
          : reasonOf(q, id) === 'key'
            ? `찾는 키는 \`${q.key}\`인데 이 대기열의 키는 \`${queueOf(q, id)?.key}\`입니다. 키는 대소문자를 구분합니다.`
            : `찾는 값은 \`${q.value}\`인데 이 대기열의 값은 \`${queueOf(q, id)?.value}\`입니다. 값은 대소문자를 구분합니다.`,
      explanation: () => '대기열 태그의 키와 값은 모두 대소문자를 구분하므로 표기가 다르면 다른 태그입니다.',
    },
  },
};

const table = (queues: readonly Tagged[], ...heads: readonly string[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    '| --- | --- | --- |',
    ...queues.map(({ name, key, value }) => `| \`${name}\` | \`${key}\` | \`${value}\` |`),
  ].join('\n');
