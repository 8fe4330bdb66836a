import type { Direction } from '../directions/direction';
import { drawFaults, entryOf, type Fault, listing, makeRule, put } from './entries';

interface Request {
  faults: readonly Fault[];
  /** Asks for those stored, not for those that failed. */
  stored: boolean;
}

/** How many entries of a request fail, or are stored. */
export const failedCount: Direction<Request> = {
  draw(rng, { level }) {
    const size = rng.int(3 + level, 4 + 2 * level);
    return { faults: drawFaults(rng, size, rng.int(1, size - 2)), stored: rng.int(0, 1) === 0 };
  },
  variant: ({ faults, stored }) => `${faults}|${stored}`,
  ask: ({ faults, stored }) => ({
    kind: 'numeric',
    key: faults.filter((fault) => (fault === 'fine') === stored).length,
    unit: 'events',
  }),
  check: {
    by: 'simulation',
    stage: () => 'put-events-partial',
    start: makeRule,
    run(world, key, { faults, stored }) {
      const answer = put(
        world,
        faults.map((fault, i) => entryOf(fault, i)),
      );
      if (!answer) return false;
      const failed = answer.FailedEntryCount;
      return (stored ? faults.length - failed : failed) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ stored }, { who }) =>
        `${who} A producer sends the entries of the exhibit to the default event bus with one call of \`PutEvents\`, and its role may do so. ${stored ? 'How many events does EventBridge accept?' : 'Which `FailedEntryCount` does the answer have?'}`,
      exhibits: ({ faults }) => [{ title: 'Entries of the call', body: listing(faults) }],
      explanation: () =>
        'Every entry needs `Source`, `DetailType` and `Detail`, the detail has to be valid JSON, and sources that begin with `aws.` are reserved. An entry with a fault fails alone; the others are accepted.',
    },
    ko: {
      stem: ({ stored }, { who }) =>
        `${who} 생산자가 자료의 항목을 \`PutEvents\` 호출 한 번으로 기본 이벤트 버스에 보내며, 생산자의 역할에는 그럴 권한이 있습니다. ${stored ? 'EventBridge가 받아들이는 이벤트는 몇 개입니까?' : '응답의 `FailedEntryCount` 값은 얼마입니까?'}`,
      exhibits: ({ faults }) => [{ title: '호출에 담은 항목', body: listing(faults) }],
      explanation: () =>
        '항목마다 `Source`, `DetailType`, `Detail`이 있어야 하고, `Detail`은 올바른 JSON이어야 하며, `aws.`로 시작하는 `Source`는 AWS 서비스만 씁니다. 잘못된 항목만 실패하고 나머지는 받아들여집니다.',
    },
  },
};
