import { limit } from '../../../../facts/limits';
import { DAY_MS } from '../../../../kernel/time';
import type { Operation } from '../../../engine/contract';
import type { UpdateStreamModeInput } from '../../../shapes/generated/kinesis.types';
import { addressedStream, guardStream, locateStream } from '../addressing';
import { limitExceeded } from '../refusals';
import type { KinesisState, StreamMode } from '../state';
import { assertActive, begin } from '../transitions';

export const updateStreamMode: Operation<KinesisState, UpdateStreamModeInput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const stream = addressedStream(input, ctx);
    assertActive(stream, ctx.account);
    const mode = input.StreamModeDetails.StreamMode as StreamMode;
    if (mode === stream.mode) return {};
    const switchesMax = limit(ctx.limits, 'kds.mode.switch.max');
    const recent = stream.changes.switched.filter((at) => at > ctx.now - DAY_MS);
    if (recent.length >= switchesMax)
      throw limitExceeded(
        `The mode of stream ${stream.name} under account ${ctx.account} can be switched ${switchesMax} times in 24 hours, which is the limit.`,
      );
    stream.changes.switched = [...recent, ctx.now];
    begin(ctx, stream, { kind: 'mode', mode });
    return {};
  },
};
