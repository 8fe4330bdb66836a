import type { Direction } from '../directions/direction';
import {
  answerOf,
  type Batch,
  drawBatch,
  fill,
  nameOf,
  refusedOf,
  sendAll,
  stageOf,
  storedNames,
  variantOf,
  watch,
} from './batch';

/** Which entries have to be sent again. */
export const resend: Direction<Batch> = {
  draw(rng, { level }) {
    const batch = drawBatch(rng, level === 1 ? 2 : rng.int(2, 3), level + 4);
    const refused = refusedOf(batch).length;
    return refused >= 2 && refused <= batch.shards.length - 2 ? batch : undefined;
  },
  variant: variantOf,
  ask(batch) {
    const names = batch.shards.map((_, i) => nameOf(i));
    const key = refusedOf(batch).map(nameOf);
    const wrong = names.filter((name) => !key.includes(name));
    return {
      kind: 'multiple',
      options: names,
      key,
      beliefs: Object.fromEntries(wrong.map((name) => [name, 'whole-batch-again'])),
    };
  },
  check: {
    by: 'simulation',
    stage: stageOf,
    start: (world, batch) => fill(world, batch),
    run(world, option, batch) {
      const iterators = watch(world, batch);
      sendAll(world, batch);
      return !storedNames(world, iterators).includes(option);
    },
  },
  words: {
    en: {
      stem: ({ shards }, { who, things }) =>
        `${who} A producer writes ${things} with \`PutRecords\`. One call had the entries ${nameOf(0)} to ${nameOf(shards.length - 1)} in this order; it was answered with HTTP status 200 and the body of the exhibit. Every record has to be stored once, without needless duplicates. Which entries does the producer send again?`,
      exhibits: (batch) => [{ title: 'Answer', body: answerOf(batch) }],
      option: (id) => id,
      reason: (id, batch) =>
        isRefused(id, batch)
          ? 'Its place in the answer has an `ErrorCode`: it was not stored.'
          : 'Its place in the answer has a sequence number: it is stored, and sent again it would be there twice.',
      explanation: (batch) =>
        `Results stand in the order of the entries. Those with an \`ErrorCode\` were not stored: ${refusedOf(batch).map(nameOf).join(', ')}. Only they are sent again, with backoff.`,
    },
    ko: {
      stem: ({ shards }, { who }) =>
        `${who} 생산자가 \`PutRecords\`로 데이터를 씁니다. 한 호출에 ${nameOf(0)}부터 ${nameOf(shards.length - 1)}까지의 항목을 이 순서로 담았고, HTTP 상태 200과 함께 자료의 응답이 왔습니다. 모든 레코드를 한 번씩, 쓸데없는 중복 없이 저장해야 합니다. 생산자가 다시 보내야 하는 항목은 무엇입니까?`,
      exhibits: (batch) => [{ title: '응답', body: answerOf(batch) }],
      option: (id) => id,
      reason: (id, batch) =>
        isRefused(id, batch)
          ? '응답의 같은 자리에 `ErrorCode`가 있으므로 저장되지 않았습니다.'
          : '응답의 같은 자리에 시퀀스 번호가 있으므로 저장되었고, 다시 보내면 중복됩니다.',
      explanation: (batch) =>
        `결과는 항목과 같은 순서로 돌아옵니다. \`ErrorCode\`가 있는 ${refusedOf(batch).map(nameOf).join(', ')} 항목은 저장되지 않았으므로, 이것만 백오프를 두고 다시 보냅니다.`,
    },
  },
};

const isRefused = (id: string, batch: Batch): boolean => refusedOf(batch).map(nameOf).includes(id);
