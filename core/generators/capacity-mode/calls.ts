import type { Direction } from '../directions/direction';
import { makeStream, STREAM, shardIdOf, streamArnOf } from '../proof-by-simulation/streams';

type Mode = 'PROVISIONED' | 'ON_DEMAND';
interface Calls {
  mode: Mode;
  offered: readonly string[];
}

const HALF = String(1n << 125n);
/** Calls on a stream of four shards; those that change its shards are for provisioned streams only. */
const CALLS: Readonly<Record<string, readonly [call: string, input: object, shards: boolean]>> = {
  scale: [
    'UpdateShardCount',
    { StreamName: STREAM, TargetShardCount: 6, ScalingType: 'UNIFORM_SCALING' },
    true,
  ],
  split: ['SplitShard', { StreamName: STREAM, ShardToSplit: shardIdOf(0), NewStartingHashKey: HALF }, true],
  merge: [
    'MergeShards',
    { StreamName: STREAM, ShardToMerge: shardIdOf(0), AdjacentShardToMerge: shardIdOf(1) },
    true,
  ],
  retain: ['IncreaseStreamRetentionPeriod', { StreamName: STREAM, RetentionPeriodHours: 72 }, false],
  consumer: ['RegisterStreamConsumer', { StreamARN: streamArnOf(), ConsumerName: 'reports' }, false],
  monitor: ['EnableEnhancedMonitoring', { StreamName: STREAM, ShardLevelMetrics: ['IncomingBytes'] }, false],
  encrypt: [
    'StartStreamEncryption',
    { StreamName: STREAM, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
    false,
  ],
};
const changesShards = (id: string): boolean => CALLS[id]?.[2] === true;

/** Which calls a stream of a mode takes. */
export const calls: Direction<Calls> = {
  draw(rng) {
    const offered = rng.sample(Object.keys(CALLS), 5);
    const shards = offered.filter(changesShards).length;
    return shards >= 2 ? { mode: rng.int(0, 4) === 0 ? 'PROVISIONED' : 'ON_DEMAND', offered } : undefined;
  },
  variant: ({ mode, offered }) => `${mode}:${[...offered].sort()}`,
  ask({ mode, offered }) {
    // A provisioned stream is asked for what can be done to its shards, an on-demand one for what cannot.
    const key = offered.filter(changesShards);
    const wrong = offered.filter((id) => !changesShards(id));
    const belief = mode === 'ON_DEMAND' ? 'on-demand-refuses-settings' : 'shards-change-by-any-setting';
    return {
      kind: 'multiple',
      options: offered,
      key,
      beliefs: Object.fromEntries(wrong.map((id) => [id, belief])),
    };
  },
  check: {
    by: 'simulation',
    start: (world, { mode }) =>
      makeStream(world, {
        StreamModeDetails: { StreamMode: mode },
        ...(mode === 'PROVISIONED' && { ShardCount: 4 }),
      }),
    run(world, option, { mode }) {
      const [call = '', input = {}] = CALLS[option] ?? [];
      const before = shardsOf(world);
      const { ok } = world.ask(`kinesis.${call}`, input);
      world.wait(5);
      return mode === 'ON_DEMAND' ? !ok : ok && shardsOf(world) !== before;
    },
  },
  words: {
    en: {
      stem: ({ mode }, { who, things }) =>
        mode === 'ON_DEMAND'
          ? `${who} The ${things} go to a data stream in on-demand mode. A runbook that was written for provisioned streams is about to be reused. Which of its calls does this stream refuse?`
          : `${who} The ${things} go to a data stream in provisioned mode with 4 shards. Which of these calls change its shards?`,
      option: (id) => `\`${CALLS[id]?.[0]}\``,
      reason: (id, { mode }) =>
        changesShards(id)
          ? mode === 'ON_DEMAND'
            ? 'On-demand mode manages the shards itself; calls that change them are refused.'
            : 'It changes the shards, which in provisioned mode is up to the owner.'
          : 'It has nothing to do with the shards and works in both modes.',
      explanation: () =>
        '`UpdateShardCount`, `SplitShard` and `MergeShards` belong to provisioned mode. On-demand mode scales by itself, and all other settings stay the same.',
    },
    ko: {
      stem: ({ mode }, { who }) =>
        mode === 'ON_DEMAND'
          ? `${who} 데이터는 온디맨드 모드 데이터 스트림으로 들어옵니다. 프로비저닝 모드 스트림용으로 쓴 운영 절차를 그대로 쓰려고 합니다. 이 스트림이 거부하는 호출은 무엇입니까?`
          : `${who} 데이터는 샤드가 4개인 프로비저닝 모드 데이터 스트림으로 들어옵니다. 이 가운데 샤드를 바꾸는 호출은 무엇입니까?`,
      option: (id) => `\`${CALLS[id]?.[0]}\``,
      reason: (id, { mode }) =>
        changesShards(id)
          ? mode === 'ON_DEMAND'
            ? '온디맨드 모드는 샤드를 스스로 관리하므로 샤드를 바꾸는 호출은 거부됩니다.'
            : '샤드를 바꾸는 호출이며, 프로비저닝 모드에서는 직접 해야 하는 일입니다.'
          : '샤드와 관계가 없어 두 모드에서 모두 됩니다.',
      explanation: () =>
        '`UpdateShardCount`, `SplitShard`, `MergeShards`는 프로비저닝 모드의 작업입니다. 온디맨드 모드는 스스로 확장하고 나머지 설정은 똑같습니다.',
    },
  },
};

const shardsOf = (world: Parameters<typeof makeStream>[0]): string =>
  JSON.stringify(world.peek('kinesis.ListShards', { StreamName: STREAM })?.Shards);
