import { utf8ToBytes } from '@noble/hashes/utils.js';
import { md5 } from '../../../../kernel/md5';

/** Which of `lanes` a partition key belongs to: equal keys always meet in one, so their order is kept. */
export function laneOf(partitionKey: string, lanes: number): number {
  if (lanes === 1) return 0;
  const [first = 0, second = 0] = md5(utf8ToBytes(partitionKey));
  return ((first << 8) | second) % lanes;
}
