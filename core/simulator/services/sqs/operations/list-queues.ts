import type { Operation } from '../../../engine/contract';
import type { ListQueuesRequest, ListQueuesResult } from '../../../shapes/generated/sqs.types';
import { billAccount } from '../billing';
import { pageOf } from '../page';
import type { SqsState } from '../state';

export const listQueues: Operation<SqsState, ListQueuesRequest, ListQueuesResult> = {
  run(input, ctx) {
    const { QueueNamePrefix: prefix = '' } = input;
    const named = [...ctx.state.queues.values()].filter(({ name }) => name.startsWith(prefix));
    const { items, ...token } = pageOf(named, input, ctx);
    billAccount(ctx);
    return { ...(items.length > 0 && { QueueUrls: items.map(({ url }) => url) }), ...token };
  },
};
