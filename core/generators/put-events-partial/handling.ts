import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { receiveAll } from '../proof-by-simulation/queues';
import { drawFaults, entryOf, type Fault, makeRule, put } from './entries';

interface Producer {
  faults: readonly Fault[];
  options: readonly string[];
}

const WRONG = {
  'whole-call': 'one-failed-entry-undoes-the-call',
  'on-exception': 'refused-entries-raise-an-error',
  'status-only': 'status-200-means-stored',
  'sdk-retries': 'sdk-resends-failed-entries',
};

/** How a producer has to go on after a call, so that no event is lost and none arrives twice. */
export const handling: Direction<Producer> = {
  draw(rng, { level }) {
    const size = rng.int(3, 10);
    const wrong =
      level === 1 ? ['whole-call', 'on-exception', 'status-only'] : rng.sample(Object.keys(WRONG), 3);
    return { faults: drawFaults(rng, size, rng.int(1, size - 1)), options: ['by-entry', ...wrong] };
  },
  variant: ({ faults, options }) =>
    `${faults.length}|${faults.filter((one) => one !== 'fine').length}|${[...options].sort()}`,
  ask: ({ options }) => ({
    kind: 'single',
    options,
    key: 'by-entry',
    beliefs: Object.fromEntries(Object.entries(WRONG).filter(([id]) => options.includes(id))),
  }),
  check: {
    by: 'simulation',
    stage: () => 'put-events-partial',
    start: makeRule,
    run(world, option, { faults }) {
      const mended = faults.map((_, i) => entryOf('fine', i));
      const answer = put(
        world,
        faults.map((fault, i) => entryOf(fault, i)),
      );
      if (option === 'on-exception' && !answer) put(world, mended);
      if (option === 'whole-call' && answer && answer.FailedEntryCount > 0) put(world, mended);
      const failed = mended.filter((_, i) => answer?.Entries[i]?.ErrorCode !== undefined);
      if (option === 'by-entry' && failed.length > 0) put(world, failed);
      world.look();
      const arrived = [receiveAll(world, 'inbox'), receiveAll(world, 'inbox')]
        .flat()
        .map(({ Body }) => (JSON.parse(Body) as { detail: { n: number } }).detail.n);
      return arrived.length === faults.length && new Set(arrived).size === faults.length;
    },
  },
  words: {
    en: {
      stem: ({ faults }, { things }) =>
        `A producer of ${things} calls \`PutEvents\` of Amazon EventBridge with ${faults.length} entries. The answer is HTTP 200 with a \`FailedEntryCount\` of ${faults.filter((one) => one !== 'fine').length}, as some entries were malformed. A fixed version of the producer must lose no event and send none twice. What does it have to do?`,
      option: (id) =>
        textFor(id, {
          'by-entry': 'Look for an `ErrorCode` in each result, and send again the entries that have one.',
          'whole-call': 'Compare `FailedEntryCount` with 0, and call again with all entries if it is higher.',
          'on-exception': 'Catch the exception that the call throws, and then send all of its entries again.',
          'status-only': 'Check the HTTP status of the call: with 200 EventBridge has stored every entry.',
          'sdk-retries':
            'Raise the maximum attempts of the SDK, which then sends failed entries again itself.',
        }),
      reason: (id) =>
        textFor(id, {
          'by-entry':
            'Results stand in the order of the entries, so the failed ones are found and only they are sent again.',
          'whole-call': 'The accepted entries would be sent again too, and their events arrive twice.',
          'on-exception': 'Nothing is thrown: a call of which only some entries fail succeeds.',
          'status-only':
            'HTTP 200 means that the call was processed; single entries can have failed, and they are lost.',
          'sdk-retries': 'For the SDK the call succeeded, so it retries nothing.',
        }),
      explanation: () =>
        '`PutEvents` can fail entry by entry. Read `FailedEntryCount`, find the results with an `ErrorCode`, mend these entries and send them again, with backoff where the error is passing.',
    },
    ko: {
      stem: ({ faults }, { things }) =>
        `${withParticle(things, '을/를')} 이벤트로 내보내는 생산자가 항목 ${faults.length}개로 Amazon EventBridge의 \`PutEvents\`를 호출합니다. 일부 항목이 잘못되어 HTTP 200과 함께 \`FailedEntryCount\` 값 ${withParticle(String(faults.filter((one) => one !== 'fine').length), '이/가')} 돌아왔습니다. 고친 생산자는 이벤트를 잃지도, 두 번 보내지도 않아야 합니다. 무엇을 해야 합니까?`,
      option: (id) =>
        textFor(id, {
          'by-entry': '결과마다 `ErrorCode`가 있는지 보고, 있는 항목만 다시 보냅니다.',
          'whole-call': '`FailedEntryCount`가 0보다 크면 모든 항목으로 다시 호출합니다.',
          'on-exception': '호출이 던지는 예외를 잡아 그 호출의 모든 항목을 다시 보냅니다.',
          'status-only': 'HTTP 상태가 200이면 모든 항목이 저장된 것이므로 상태만 봅니다.',
          'sdk-retries': 'SDK의 최대 시도 횟수를 늘려 SDK가 실패한 항목을 다시 보내게 합니다.',
        }),
      reason: (id) =>
        textFor(id, {
          'by-entry': '결과는 항목과 같은 순서이므로 실패한 항목을 찾아 그것만 다시 보낼 수 있습니다.',
          'whole-call': '받아들여진 항목까지 다시 보내 그 이벤트가 두 번 전달됩니다.',
          'on-exception': '일부 항목만 실패한 호출은 성공한 것이므로 예외가 나지 않습니다.',
          'status-only':
            'HTTP 200은 호출이 처리되었다는 뜻입니다. 실패한 항목이 있을 수 있고, 그 이벤트는 사라집니다.',
          'sdk-retries': 'SDK에는 성공한 호출이므로 아무것도 다시 시도하지 않습니다.',
        }),
      explanation: () =>
        '`PutEvents`는 항목마다 따로 실패할 수 있습니다. `FailedEntryCount`를 읽고, `ErrorCode`가 있는 결과의 항목을 고쳐 다시 보내야 하며, 일시적인 오류라면 백오프를 둡니다.',
    },
  },
};
