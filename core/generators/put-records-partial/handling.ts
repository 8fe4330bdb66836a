import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import {
  type Batch,
  drawBatch,
  fill,
  nameOf,
  refusedOf,
  sendAll,
  sendSome,
  stageOf,
  storedNames,
  variantOf,
  watch,
} from './batch';

/** What a producer may do with the answer of a call that failed in part. */
const STRATEGIES = ['failed-later', 'all-later', 'failed-at-once', 'nothing'] as const;
const BELIEFS = {
  'all-later': 'whole-batch-again',
  'failed-at-once': 'immediate-retry',
  nothing: 'refused-entries-raise-an-error',
};

/** What a producer has to do so that every record is stored once. */
export const handling: Direction<Batch> = {
  draw(rng, { level }) {
    const batch = drawBatch(rng, rng.int(2, 4), rng.int(4, 6) + level);
    const refused = refusedOf(batch).length;
    const isFull = batch.room.includes(0) || refused > 0;
    return isFull && refused >= 1 && refused <= batch.shards.length - 2 ? batch : undefined;
  },
  variant: variantOf,
  ask: () => ({ kind: 'single', options: STRATEGIES, key: 'failed-later', beliefs: BELIEFS }),
  check: {
    by: 'simulation',
    stage: stageOf,
    start: (world, batch) => fill(world, batch),
    run(world, option, batch) {
      const iterators = watch(world, batch);
      const refused = sendAll(world, batch);
      if (option.endsWith('later')) world.wait(2);
      if (option !== 'nothing')
        sendSome(world, batch, option === 'all-later' ? [...batch.shards.keys()] : refused);
      world.look();
      const all = batch.shards.map((_, i) => nameOf(i)).sort();
      return [...storedNames(world, iterators)].sort().join() === all.join();
    },
  },
  words: {
    en: {
      stem: (batch, { who, thing }) =>
        `${who} A producer sends ${batch.shards.length} records in one \`PutRecords\` call to a data stream with ${batch.room.length} shards. The SDK returns without an exception, and the answer has a \`FailedRecordCount\` of ${refusedOf(batch).length}, as one shard had reached its limit for this second. Each ${thing} has to be stored once. What does the producer have to do?`,
      option: (id) =>
        textFor(id, {
          'failed-later': 'Wait a little, then send the entries that have an `ErrorCode` again.',
          'all-later': 'Wait a little, then send the whole batch again in the same order.',
          'failed-at-once': 'Send the entries that have an `ErrorCode` once more without any wait.',
          nothing: 'Nothing, as the SDK repeats what was refused before it returns.',
        }),
      reason: (id, batch) =>
        textFor(id, {
          'failed-later': 'After a wait the shard has room again, and nothing is stored twice.',
          'all-later': `The ${batch.shards.length - refusedOf(batch).length} records that were stored would be there twice.`,
          'failed-at-once': 'The shard is still at its limit in this second and refuses them again.',
          nothing: `The SDK retries calls that fail as a whole. Here the call succeeded, and ${refusedOf(batch).length} of its records would be lost.`,
        }),
      explanation: (batch) =>
        `A \`PutRecords\` call is answered with HTTP status 200 even when single entries fail. Only the ${refusedOf(batch).length} with an \`ErrorCode\` are sent again, with exponential backoff.`,
    },
    ko: {
      stem: (batch, { who }) =>
        `${who} 생산자가 샤드가 ${batch.room.length}개인 데이터 스트림에 \`PutRecords\` 호출 하나로 레코드 ${batch.shards.length}개를 보냅니다. 한 샤드가 그 초의 한도에 이르렀기 때문에, SDK는 예외 없이 돌아왔지만 응답의 \`FailedRecordCount\` 값이 ${refusedOf(batch).length}입니다. 모든 레코드를 한 번씩 저장해야 합니다. 생산자는 무엇을 해야 합니까?`,
      option: (id) =>
        textFor(id, {
          'failed-later': '잠시 기다린 뒤 `ErrorCode`가 있는 항목을 다시 보냅니다.',
          'all-later': '잠시 기다린 뒤 배치 전체를 같은 순서로 다시 보냅니다.',
          'failed-at-once': '기다리지 않고 바로 `ErrorCode`가 있는 항목을 한 번 더 보냅니다.',
          nothing: '거부된 항목은 SDK가 돌아오기 전에 다시 보내므로 할 일이 없습니다.',
        }),
      reason: (id, batch) =>
        textFor(id, {
          'failed-later': '기다리면 샤드에 여유가 다시 생기고, 중복으로 저장되는 레코드도 없습니다.',
          'all-later': `이미 저장된 레코드 ${batch.shards.length - refusedOf(batch).length}개가 중복됩니다.`,
          'failed-at-once': '샤드는 그 초에는 여전히 한도에 이른 상태라서 또 거부합니다.',
          nothing: `SDK는 호출 전체가 실패했을 때 재시도합니다. 여기서는 호출이 성공했으므로 레코드 ${refusedOf(batch).length}개를 잃습니다.`,
        }),
      explanation: (batch) =>
        `\`PutRecords\`는 일부 항목이 실패해도 HTTP 상태 200으로 답합니다. \`ErrorCode\`가 있는 ${refusedOf(batch).length}개만 지수 백오프를 두고 다시 보냅니다.`,
    },
  },
};
