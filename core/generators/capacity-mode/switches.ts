import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { makeStream, settle, streamArnOf } from '../proof-by-simulation/streams';

interface Switches {
  /** Hours at which a switch is tried, ascending. */
  hours: readonly number[];
  perDay: number;
}

const DAY_HOURS = 24;

/** Hours at which a switch is accepted. */
function acceptedAt({ hours, perDay }: Switches): readonly number[] {
  const accepted: number[] = [];
  for (const hour of hours)
    if (accepted.filter((before) => hour - before < DAY_HOURS).length < perDay) accepted.push(hour);
  return accepted;
}

/** How many attempts to switch the mode succeed. */
export const switches: Direction<Switches> = {
  draw(rng, { level, limits }) {
    const hours = rng
      .sample(
        Array.from({ length: 20 * level }, (_, i) => i + 1),
        level + 2,
      )
      .sort((a, b) => a - b);
    // Exactly a day apart is left out: a second decides there.
    const isClear = hours.every((a) => hours.every((b) => Math.abs(a - b) !== DAY_HOURS));
    return isClear ? { hours, perDay: limit(limits, 'kds.mode.switch.max') } : undefined;
  },
  variant: ({ hours }) => hours.join(),
  ask: (q) => ({ kind: 'numeric', key: acceptedAt(q).length, unit: 'switches' }),
  check: {
    by: 'simulation',
    start: (world) => makeStream(world, { ShardCount: 2 }),
    run(world, key, { hours }) {
      let mode: 'PROVISIONED' | 'ON_DEMAND' = 'PROVISIONED';
      let switched = 0;
      for (const hour of hours) {
        world.waitUntil(hour * 3_600);
        const next: 'PROVISIONED' | 'ON_DEMAND' = mode === 'PROVISIONED' ? 'ON_DEMAND' : 'PROVISIONED';
        const { ok } = world.ask('kinesis.UpdateStreamMode', {
          StreamARN: streamArnOf(),
          StreamModeDetails: { StreamMode: next },
        });
        if (ok) {
          switched += 1;
          mode = next;
        }
        settle(world);
      }
      return switched === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ hours }, { who, things }) =>
        `${who} The ${things} go to a data stream whose mode was never changed so far. A script tries to switch it between provisioned and on-demand mode, each time to the other one, at these hours: ${hours.join(', ')}. How many of the ${hours.length} attempts succeed?`,
      explanation: (q) =>
        `A stream can be switched ${q.perDay} times within any ${DAY_HOURS} hours. The attempts at ${acceptedAt(q).join(', ')} succeed.`,
    },
    ko: {
      stem: ({ hours }, { who }) =>
        `${who} 데이터는 지금까지 모드를 바꾼 적이 없는 데이터 스트림으로 들어옵니다. 스크립트가 프로비저닝 모드와 온디맨드 모드를 번갈아 바꾸려고 하며, 시도하는 때는 ${hours.join(', ')}시간째입니다. 시도 ${hours.length}번 가운데 몇 번이 성공합니까?`,
      explanation: (q) =>
        `스트림의 모드는 어느 ${DAY_HOURS}시간 동안이든 ${q.perDay}번까지 바꿀 수 있습니다. ${acceptedAt(q).join(', ')}시간째의 시도가 성공합니다.`,
    },
  },
};
