import type { Operation } from '../../../engine/contract';
import type {
  ListDeadLetterSourceQueuesRequest,
  ListDeadLetterSourceQueuesResult,
} from '../../../shapes/generated/sqs.types';
import { guardQueue } from '../access';
import { bill } from '../billing';
import { sourcesOf } from '../messages/dead-letter';
import { pageOf } from '../page';
import { locateByUrl, queueAt } from '../queue-url';
import type { SqsState } from '../state';

export const listDeadLetterSourceQueues: Operation<
  SqsState,
  ListDeadLetterSourceQueuesRequest,
  ListDeadLetterSourceQueuesResult
> = {
  locate: locateByUrl,
  guard: guardQueue,
  run(input, ctx) {
    const queue = queueAt(ctx, input.QueueUrl);
    const { items, ...token } = pageOf(sourcesOf(queue, ctx), input, ctx);
    bill(queue, ctx);
    return { queueUrls: items.map(({ url }) => url), ...token };
  },
};
