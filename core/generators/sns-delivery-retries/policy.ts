/** A retry policy in which all retries are the same time apart. */
export interface Steady {
  readonly retries: number;
  readonly everySec: number;
}

/** The delivery policy of a subscription, as its attribute takes it. */
export const deliveryPolicy = ({ retries, everySec }: Steady): string =>
  JSON.stringify({
    healthyRetryPolicy: { numRetries: retries, minDelayTarget: everySec, maxDelayTarget: everySec },
  });

/** The delivery policy of a topic, which holds for subscriptions without one of their own. */
export const topicPolicy = ({ retries, everySec }: Steady): string =>
  JSON.stringify({
    http: {
      defaultHealthyRetryPolicy: { numRetries: retries, minDelayTarget: everySec, maxDelayTarget: everySec },
    },
  });
