import type { Service } from '../../engine/contract';
import { SNS_SHAPES } from '../../shapes/generated/sns';
import { topicNameOf } from './arns';
import { ATTRIBUTE_NAMES } from './attribute-names';
import { onReply, retryDue } from './delivery/handlers';
import { metrics } from './metrics';
import { OPERATIONS } from './operation-list';
import { authorizationError } from './refusals';
import { refuseInput } from './refuse-input';
import { initialState, type SnsState } from './state';

/** Amazon SNS. Its topics are resources with the attribute `fifo`. */
export const sns: Service<SnsState> = {
  name: 'sns',
  iamPrefix: 'sns',
  principal: 'sns.amazonaws.com',
  scope: 'regional',
  shapes: SNS_SHAPES,
  names: ATTRIBUTE_NAMES,
  initial: initialState,
  operations: OPERATIONS,
  refuseInput,
  refuseAccess: (message) => authorizationError(message),
  onTimer(_name, data, ctx) {
    retryDue(data as string, ctx);
  },
  onReply,
  resource(arn, { topics }) {
    const topic = topics.get(topicNameOf(arn));
    if (topic?.arn !== arn) return undefined;
    return {
      arn,
      ...(topic.policy !== undefined && { policy: topic.policy }),
      attributes: { fifo: topic.fifo },
    };
  },
  metrics,
};
