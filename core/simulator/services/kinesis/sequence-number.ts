import type { Instant } from '../../../kernel/time';
import { SECOND_MS } from '../../../kernel/time';

/**
 * Sequence numbers as seen on AWS (version 2): 47 hexadecimal digits, which make 56 decimal ones. From the top: a 2,
 * the second of the shard's creation (9 digits), the last digit of the shard's index, the index of the record (16),
 * two digits always 0, the second of the record (9), the shard's index (8), and the version.
 */
export interface SequenceNumber {
  readonly version: number;
  readonly createdSec: number;
  readonly index: bigint;
  readonly timeSec: number;
  /** May be negative: it is read as a signed integer of 32 bits. */
  readonly shard: number;
}

const TOP_SHIFT = 148n;
const NIBBLE_SHIFT = 144n;
const INDEX_SHIFT = 80n;
const TIME_SHIFT = 36n;
const SHARD_SHIFT = 4n;
const SECONDS = 2 ** 36;
const LEAD = 2;
const VERSION = 2;
const NIBBLE = 16;
const HEX = 16;
/** Index of the last number of a closed shard. */
export const LAST_INDEX = 2n ** 63n - 1n;
/** Numbers smaller than this are of the first version, which had a random part. */
const OLD_BELOW = 2n ** 125n * 16n;
const OLD_LEAD = 2n ** 124n;
const PRESENT_ABOVE = 2n ** 185n;
const PRESENT_BELOW = PRESENT_ABOVE + PRESENT_ABOVE / 2n;
/** No time may be later than this second. */
const SECONDS_MAX = 16_025_175_000;

/** The number of a record, or of a shard's start (index 0) or end. */
export function sequenceNumber(
  createdSec: number,
  shard: number,
  index: number | bigint,
  timeSec: number,
): string {
  return (
    (BigInt(LEAD * SECONDS + createdSec) << TOP_SHIFT) |
    (BigInt(shard % NIBBLE) << NIBBLE_SHIFT) |
    (BigInt(index) << INDEX_SHIFT) |
    (BigInt(timeSec) << TIME_SHIFT) |
    (BigInt(shard) << SHARD_SHIFT) |
    BigInt(VERSION)
  ).toString();
}

export const secondsOf = (at: Instant): number => Math.floor(at / SECOND_MS);

/** The parts of a number, or undefined when AWS would not have made it. */
export function parseSequenceNumber(text: string): SequenceNumber | undefined {
  const given = BigInt(text);
  const number = given < OLD_LEAD ? given + OLD_LEAD : given;
  const hex = number.toString(HEX);
  if (number < OLD_BELOW) return parseOld(hex);
  if (number <= PRESENT_ABOVE || number >= PRESENT_BELOW) return undefined;
  if (hex.endsWith('1')) return parsePresent(hex, 1, hex.slice(36, 38), hex.slice(13, 22));
  return hex.endsWith('2') ? parsePresent(hex, VERSION, hex.slice(11, 27), hex.slice(29, 38)) : undefined;
}

const numberOf = (hex: string): number => Number.parseInt(hex, HEX);

function parseOld(hex: string): SequenceNumber | undefined {
  const createdSec = numberOf(hex.slice(1, 10));
  if (createdSec >= SECONDS_MAX) return undefined;
  return { version: 0, createdSec, index: 0n, timeSec: createdSec, shard: numberOf(hex.slice(28, 32)) };
}

function parsePresent(hex: string, version: number, index: string, time: string): SequenceNumber | undefined {
  const createdSec = numberOf(hex.slice(1, 10));
  const recordIndex = BigInt(`0x${index}`);
  if (recordIndex > LAST_INDEX || createdSec >= SECONDS_MAX) return undefined;
  return {
    version,
    createdSec,
    index: recordIndex,
    timeSec: numberOf(time),
    shard: numberOf(hex.slice(38, 46)) | 0,
  };
}
