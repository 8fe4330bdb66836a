import type { Instant } from '../../../../kernel/time';
import type { Delivery, Retry, Subscription } from '../state';

/** Puts a retry in its place: by due time, messages of a FIFO topic by sequence number, others as they come. */
export function insertRetry({ retries }: Subscription, retry: Retry): void {
  let low = 0;
  let high = retries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(retry, retries[middle] as Retry)) high = middle;
    else low = middle + 1;
  }
  retries.splice(low, 0, retry);
}

function before(left: Retry, right: Retry): boolean {
  if (left.due !== right.due) return left.due < right.due;
  return sequenceOf(left.delivery) < sequenceOf(right.delivery);
}

const sequenceOf = ({ message }: Delivery): string => message.fifo?.sequenceNumber ?? '';

const sameGroup = (left: Delivery, right: Delivery): boolean =>
  left.message.fifo !== undefined && left.message.groupId === right.message.groupId;

/** A first attempt in a FIFO topic waits while an earlier message of its group does. True when it waits now. */
export function waitBehindGroup(subscription: Subscription, delivery: Delivery): boolean {
  if (delivery.attempt > 1 || !delivery.message.fifo) return false;
  const ahead = subscription.retries.findLast(
    (retry) => sameGroup(retry.delivery, delivery) && sequenceOf(retry.delivery) < sequenceOf(delivery),
  );
  if (!ahead) return false;
  insertRetry(subscription, { due: ahead.due, delivery });
  return true;
}

/** Takes what is due; of a FIFO topic only the first message of each group. */
export function takeDue(subscription: Subscription, now: Instant): Delivery[] {
  const due: Delivery[] = [];
  const rest: Retry[] = [];
  for (const retry of subscription.retries) {
    const { delivery } = retry;
    if (retry.due <= now && !due.some((earlier) => sameGroup(earlier, delivery))) due.push(delivery);
    else rest.push(retry);
  }
  subscription.retries.splice(0, subscription.retries.length, ...rest);
  return due;
}

/** Moves the waiting messages of a delivery's group to another time. */
export function moveGroup(subscription: Subscription, delivery: Delivery, due: Instant): void {
  if (!delivery.message.fifo) return;
  const group = subscription.retries.filter((retry) => sameGroup(retry.delivery, delivery));
  if (group.length === 0) return;
  const rest = subscription.retries.filter((retry) => !sameGroup(retry.delivery, delivery));
  subscription.retries.splice(0, subscription.retries.length, ...rest);
  for (const retry of group) insertRetry(subscription, { due, delivery: retry.delivery });
}
