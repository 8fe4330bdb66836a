import type { Direction } from '../directions/direction';
import { receiveAll } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { drawFaults, entryOf, type Fault, listing, makeRule, put } from './entries';

interface Request {
  faults: readonly Fault[];
}

const ids = ({ faults }: Request): string[] => faults.map((_, i) => `e${i + 1}`);
const faultOf = ({ faults }: Request, id: string): Fault => faults[Number(id.slice(1)) - 1] ?? 'fine';

const WHY: Readonly<Record<Fault, Readonly<Record<'en' | 'ko', string>>>> = {
  fine: {
    en: 'It was accepted; sending it again would deliver the event twice.',
    ko: '받아들여진 항목이므로 다시 보내면 이벤트가 두 번 전달됩니다.',
  },
  'no-type': { en: 'It lacks `DetailType` and failed.', ko: '`DetailType`이 없어 실패했습니다.' },
  'no-detail': { en: 'It lacks `Detail` and failed.', ko: '`Detail`이 없어 실패했습니다.' },
  'bad-json': {
    en: 'Its `Detail` is no valid JSON, so it failed.',
    ko: '`Detail`이 올바른 JSON이 아니어서 실패했습니다.',
  },
  'aws-source': {
    en: 'Sources that begin with `aws.` are reserved, so it failed.',
    ko: '`aws.`로 시작하는 `Source`는 예약되어 있어 실패했습니다.',
  },
};

/** Which entries have to be mended and sent again so that every event arrives once. */
export const sendAgain: Direction<Request> = {
  draw: (rng, { level }) => ({ faults: drawFaults(rng, 5, level === 3 ? rng.int(2, 3) : 2) }),
  variant: ({ faults }) => faults.join(),
  ask(q) {
    const all = ids(q);
    const fine = all.filter((id) => faultOf(q, id) === 'fine');
    return {
      kind: 'multiple',
      options: all,
      key: all.filter((id) => !fine.includes(id)),
      beliefs: recordOf(fine, () => 'one-failed-entry-undoes-the-call'),
    };
  },
  check: {
    by: 'simulation',
    stage: () => 'put-events-partial',
    start: makeRule,
    act(world, { faults }) {
      put(
        world,
        faults.map((fault, i) => entryOf(fault, i + 1)),
      );
      world.look();
    },
    run(world, option) {
      const arrived = receiveAll(world, 'inbox').map(
        ({ Body }) => (JSON.parse(Body) as { detail: { n: number } }).detail.n,
      );
      return !arrived.includes(Number(option.slice(1)));
    },
  },
  words: {
    en: {
      stem: ({ faults }, { who }) =>
        `${who} A producer calls \`PutEvents\` with the entries of the exhibit and gets HTTP 200 with a \`FailedEntryCount\` above 0. Every event must reach the rules exactly once. Which ${faults.filter((fault) => fault !== 'fine').length} entries have to be mended and sent again?`,
      exhibits: ({ faults }) => [{ title: 'Entries of the call', body: listing(faults) }],
      option: (id) => `Entry ${id.slice(1)}`,
      reason: (id, q) => WHY[faultOf(q, id)].en,
      explanation: () =>
        'The answer has one result for each entry, in the order of the request: an `EventId`, or an `ErrorCode`. Only those with an error code were not accepted and are sent again.',
    },
    ko: {
      stem: ({ faults }, { who }) =>
        `${who} 생산자가 자료의 항목으로 \`PutEvents\`를 호출하자 HTTP 200과 함께 0보다 큰 \`FailedEntryCount\`가 돌아왔습니다. 모든 이벤트는 규칙에 정확히 한 번씩 전달되어야 합니다. 고쳐서 다시 보내야 하는 항목 ${faults.filter((fault) => fault !== 'fine').length}개는 무엇입니까?`,
      exhibits: ({ faults }) => [{ title: '호출에 담은 항목', body: listing(faults) }],
      option: (id) => `항목 ${id.slice(1)}`,
      reason: (id, q) => WHY[faultOf(q, id)].ko,
      explanation: () =>
        '응답에는 요청한 순서대로 항목마다 결과가 있습니다. 받아들인 항목에는 `EventId`가, 실패한 항목에는 `ErrorCode`가 있으므로 실패한 항목만 다시 보냅니다.',
    },
  },
};
