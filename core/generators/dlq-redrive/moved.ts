import type { Direction } from '../directions/direction';
import { heldBy, makeQueue } from '../proof-by-simulation/queues';
import { DEAD, fail, makeSource, startMove } from './queues';

interface Moved {
  /** Messages of each of the two sources in the dead-letter queue. */
  failed: readonly [number, number];
  /** Whether the task names a queue of its own to move to. */
  named: boolean;
  /** The queue whose messages are counted afterwards. */
  asked: 'first' | 'second' | 'fresh' | 'dead';
}
const NAMES = { first: 'orders', second: 'refunds', fresh: 'again', dead: DEAD };

/** Where messages are after a redrive. */
export const moved: Direction<Moved> = {
  draw(rng, { level }) {
    const named = level > 1 && rng.int(0, 1) === 0;
    return {
      failed: [rng.int(1, 9), rng.int(1, 9)],
      named,
      asked: rng.pick(
        named ? (['first', 'fresh', 'fresh', 'dead'] as const) : (['first', 'second', 'dead'] as const),
      ),
    };
  },
  variant: ({ failed, named, asked }) => `${failed}|${named}|${asked}`,
  ask({ failed: [first, second], named, asked }) {
    const back = {
      first: named ? 0 : first,
      second: named ? 0 : second,
      fresh: named ? first + second : 0,
      dead: 0,
    };
    return { kind: 'numeric', key: back[asked], unit: 'messages' };
  },
  check: {
    by: 'simulation',
    start(world, { failed: [first, second] }) {
      makeQueue(world, DEAD);
      makeQueue(world, NAMES.fresh);
      makeSource(world, NAMES.first);
      makeSource(world, NAMES.second);
      fail(world, NAMES.first, first);
      fail(world, NAMES.second, second);
    },
    run(world, key, { named, asked }) {
      startMove(
        world,
        DEAD,
        named ? { DestinationArn: `arn:aws:sqs:us-east-1:111122223333:${NAMES.fresh}` } : {},
      );
      world.look();
      world.wait(60);
      return heldBy(world, NAMES[asked]) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ failed: [first, second], named, asked }, { who, things }) =>
        `${who} The standard queues \`${NAMES.first}\` and \`${NAMES.second}\` share the dead-letter queue \`${NAMES.dead}\`. It holds ${first} failed ${things} of \`${NAMES.first}\` and ${second} of \`${NAMES.second}\`; both sources are empty and nobody polls any queue. After a fix, StartMessageMoveTask is called for \`${NAMES.dead}\` ${named ? `with DestinationArn set to the empty queue \`${NAMES.fresh}\`` : 'without a DestinationArn'}. How many messages does \`${NAMES[asked]}\` hold when the task is done?`,
      explanation: ({ named }) =>
        named
          ? 'With a DestinationArn all messages go to that queue, whatever source they failed in.'
          : 'Without a DestinationArn each message goes back to the source it failed in, and the dead-letter queue is empty then.',
    },
    ko: {
      stem: ({ failed: [first, second], named, asked }, { who, thing }) =>
        `${who} 표준 대기열 \`${NAMES.first}\`와 \`${NAMES.second}\`는 데드 레터 대기열 \`${NAMES.dead}\`를 함께 씁니다. 여기에 \`${NAMES.first}\`에서 실패한 ${thing} 데이터 ${first}개와 \`${NAMES.second}\`에서 실패한 ${second}개가 있고, 원본은 모두 비어 있으며 어떤 대기열도 폴링하지 않습니다. 원인을 고친 뒤 \`${NAMES.dead}\`에 대해 ${named ? `DestinationArn을 빈 대기열 \`${NAMES.fresh}\`로 지정해` : 'DestinationArn 없이'} StartMessageMoveTask를 호출합니다. 작업이 끝나면 \`${NAMES[asked]}\`에 있는 메시지는 몇 개입니까?`,
      explanation: ({ named }) =>
        named
          ? 'DestinationArn을 지정하면 어느 원본에서 실패했든 모든 메시지가 그 대기열로 갑니다.'
          : 'DestinationArn이 없으면 메시지는 저마다 실패한 원본으로 돌아가고 데드 레터 대기열은 비게 됩니다.',
    },
  },
};
