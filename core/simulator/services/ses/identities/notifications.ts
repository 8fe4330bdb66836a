import { invalidParameter } from '../refusals';
import type { NotificationType } from '../state';

const TYPES: readonly string[] = ['Bounce', 'Complaint', 'Delivery'] satisfies NotificationType[];

/** The type of a name. Refuses others in the words of SES. */
export function notificationType(name: string): NotificationType {
  if (!TYPES.includes(name))
    throw invalidParameter(`Invalid notification type: ${name}. Valid values are: ${TYPES.join(', ')}.`);
  return name as NotificationType;
}
