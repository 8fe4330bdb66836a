import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import type { Simulation } from '../proof-by-simulation/simulation';
import { makeStream, streamArnOf } from '../proof-by-simulation/streams';

interface Register {
  present: number;
  wanted: number;
  most: number;
}

/** Long enough for a consumer to become active. */
const ACTIVE_SEC = 2;

/** Registers consumers one after the other: how many are accepted. */
function registered(world: Simulation, prefix: string, count: number): number {
  let accepted = 0;
  for (let i = 0; i < count; i++) {
    const { ok } = world.ask('kinesis.RegisterStreamConsumer', {
      StreamARN: streamArnOf(),
      ConsumerName: `${prefix}-${i}`,
    });
    if (ok) accepted += 1;
    world.wait(ACTIVE_SEC);
  }
  return accepted;
}

/** How many consumers with enhanced fan-out can still be registered. */
export const register: Direction<Register> = {
  draw(rng, { limits }) {
    const most = limit(limits, 'kds.efo.consumers.max');
    const present = rng.int(4, most - 1);
    return { present, wanted: rng.int(2, 12), most };
  },
  variant: ({ present, wanted }) => `${present}:${wanted}`,
  ask: ({ present, wanted, most }) => ({
    kind: 'numeric',
    key: Math.min(wanted, most - present),
    unit: 'consumers',
  }),
  check: {
    by: 'simulation',
    start(world, { present }) {
      makeStream(world);
      registered(world, 'old', present);
    },
    run: (world, key, { wanted }) => registered(world, 'new', wanted) === Number(key),
  },
  words: {
    en: {
      stem: ({ present, wanted }, { who, things }) =>
        `${who} The ${things} go to a provisioned data stream, for which ${present} consumers with enhanced fan-out are registered. A script registers ${wanted} more, one after the other, and waits each time until the consumer is \`ACTIVE\`. Several standard consumers read the stream as well. How many of the new registrations succeed?`,
      explanation: ({ present, most }) =>
        `A provisioned stream can have ${most} registered consumers; ${most - present} are still free. Standard consumers are not registered and do not count.`,
    },
    ko: {
      stem: ({ present, wanted }, { who }) =>
        `${who} 데이터는 프로비저닝 모드 데이터 스트림으로 들어오며, 이 스트림에는 향상된 팬아웃 소비자 ${present}개가 등록되어 있습니다. 스크립트가 소비자 ${wanted}개를 하나씩 더 등록하며, 매번 소비자가 \`ACTIVE\` 상태가 될 때까지 기다립니다. 표준 소비자 여럿도 이 스트림을 읽습니다. 새로 하는 등록 가운데 성공하는 것은 몇 개입니까?`,
      explanation: ({ present, most }) =>
        `프로비저닝 모드 스트림에는 소비자를 ${most}개까지 등록할 수 있으므로 ${most - present}개가 남아 있습니다. 표준 소비자는 등록하지 않으며 세지 않습니다.`,
    },
  },
};
