import type { DeliveryStream } from '../state';

const DIGITS = 43;

/** Ids of records in a batch for the function: the stream's birth and their position, by which the reply is matched. */
export const recordId = ({ createdAt }: DeliveryStream, index: number): string =>
  `${createdAt}${String(index).padStart(DIGITS, '0')}`;
