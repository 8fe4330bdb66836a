import { invalidArgument, streamNotFound } from './refusals';
import type { DeliveryStream } from './state';

/** Refuses records for a stream that reads a source, or that is not there yet. */
export function checkWritable({ name, type, status }: DeliveryStream, account: string): void {
  if (type !== 'DirectPut')
    throw invalidArgument(`This operation is not permitted on ${type} delivery stream type.`);
  if (status === 'CREATING') throw streamNotFound(name, account);
}

export const isEncrypting = ({ encryption: { status } }: DeliveryStream): boolean => status === 'ENABLED';
