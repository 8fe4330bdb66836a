import { count } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { askedChild, tableAfterSplit } from './ranges';
import { hashesOf } from './solve';

/** Leading digits of a 32-bit prefix and of a border. */
const eight = (hash: number): string => `\`${hash.toString(16).padStart(8, '0')}…\``;
const four = (digits: number): string => `\`${digits.toString(16).padStart(4, '0')}…\``;
const name = (shard: number): string => `\`shardId-${String(shard).padStart(12, '0')}\``;

const stream = ({ shards }: Question): string =>
  `The stream has ${shards} shards, ${name(0)} to ${name(shards - 1)}. Their hash key ranges are equally large and ascend with the shard number.`;

function table(q: Question): string {
  const rows = tableAfterSplit(q).map(
    ({ shard, first, last, open }) =>
      `| ${name(shard)} | ${eight(first)} | ${eight(last)} | ${open ? 'open' : 'closed'} |`,
  );
  return `| Shard | First hash key | Last hash key | State |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function ask(q: Question): string {
  switch (q.direction) {
    case 'which-shard':
      return `${stream(q)} The MD5 hash of a partition key begins with the hexadecimal digits ${eight(q.hash)}.\n\nWhich shard takes the records with this key?`;
    case 'first-hash':
      return `${stream(q)}\n\nWith which hexadecimal digits does the first hash key of ${name(q.shard)} begin?`;
    case 'split-point':
      return `${stream(q)} ${name(q.shard)} is hot and is to be split into two halves of equal size with SplitShard.\n\nWith which hexadecimal digits does the right \`NewStartingHashKey\` begin when written in hexadecimal?`;
    case 'keys-on-shard':
      return `${stream(q)} The MD5 hashes of ${hashesOf(q).length} partition keys begin with ${hashesOf(q).map(eight).join(', ')}.\n\nHow many of these keys belong to ${name(q.shard)}?`;
    case 'after-split':
      return `${name(q.shard)} has just been split. Hash keys are given by their leading hexadecimal digits.\n\n${table(q)}\n\nThe MD5 hash of a partition key begins with ${eight(q.hash)}. Which shard takes new records with this key?`;
    case 'merge-partner':
      return `${name(q.shard)} was split some time ago. Hash keys are given by their leading hexadecimal digits.\n\n${table(q)}\n\nThe traffic has fallen. With which of these shards can ${name(askedChild(q))} be merged by MergeShards?`;
  }
}

export const EN: NumericWords<Question> = {
  stem: (q, story) => `${story} ${ask(q)}`,
  option: ({ direction }, value) => {
    if (direction === 'keys-on-shard') return count(value, 'key');
    return direction === 'first-hash' || direction === 'split-point' ? four(value) : name(value - 1);
  },
  slips: {
    'hash-modulo-shards': () => 'Takes the remainder of the hash. Kinesis compares the hash with ranges.',
    'last-digit-used': () =>
      'Uses the last digit shown. The leading digits decide in which range a hash lies.',
    'second-digit-used': () => 'Uses the second digit; the first one counts sixteen times as much.',
    'first-digit-as-shard': () => 'Reads the first digit as the number of the shard.',
    'ranges-in-reverse': () => 'Lets the ranges descend. They ascend with the shard number.',
    'top-bit-as-sign': () => 'Takes the first bit for a sign. Hash keys run from 0 upwards.',
    'shards-counted-from-one': () => 'Counts the shards from 1. The first one has the number 0.',
    'border-assigned-below': () => 'Ends one range too early.',
    'ring-divided-by-one-more': () => 'Divides the hashes by one shard too many.',
    'ring-divided-by-one-less': () => 'Divides the hashes by one shard too few, by the borders between them.',
    'neighbour-beyond-the-border': () => 'Ends two ranges too late.',
    'neighbour-before-the-border': () => 'Ends two ranges too early.',
    'middle-of-the-range': () => 'This is the middle of the range, not its start.',
    'start-of-the-range': () => 'This is the start of the range: one half would be empty.',
    'range-after-it': () => 'This belongs to the next range.',
    'two-ranges-after-it': () => 'This belongs to the range after the next.',
    'two-ranges-before-it': () => 'This belongs to the range before the previous one.',
    'decimal-digits': () => 'Writes the fraction in decimal digits and reads them as hexadecimal.',
    'quarter-of-the-range': () => 'Lies a quarter of a range too high.',
    'quarter-before-it': () => 'Lies a quarter of a range too low.',
    'even-spread-assumed': () => 'Assumes that a few keys spread evenly. Every hash has to be compared.',
    'all-keys-counted': () => 'Counts all keys. They lie on several shards.',
    'other-keys-counted': () => 'Counts the keys on the other shards.',
    'range-reaches-too-far': () => 'Counts the next range as well.',
    'border-key-counted': () => 'Counts a key that lies just outside of the range.',
    'border-key-missed': () => 'Misses a key that lies just inside of the range.',
    'upper-half-missed': () => 'Counts the lower half of the range only.',
    'closed-parent-still-written': (q) =>
      `${name(q.shard)} is closed. It can still be read, but takes no new records.`,
    'halves-swapped': () => 'This is the other half: its range does not hold the hash.',
    'split-reaches-every-key': () =>
      'Its range does not hold the hash. A split concerns the range of one shard only.',
    'new-shards-take-new-keys': () => 'The newest shard takes no more than its range.',
    'ring-divided-anew': () => 'Divides all hashes anew. A split leaves the other ranges alone.',
    'closed-parent-merged-back': () => 'A closed parent cannot be merged; only open shards can.',
    'other-side-of-the-sibling': (q) => `Its range touches the other half of ${name(q.shard)}, not this one.`,
    'neighbouring-number': (q) =>
      `Its number comes right before ${name(q.shards)}, but the ranges do not touch.`,
    'any-two-shards-merge': () => 'Its range does not touch. Only neighbouring ranges can be merged.',
  },
  right: (q, value) => {
    switch (q.direction) {
      case 'keys-on-shard':
        return `${value} of the hashes lie in the range of ${name(q.shard)}.`;
      case 'first-hash':
        return `${q.shard} of ${q.shards} ranges lie below it.`;
      case 'split-point':
        return `It lies half a range above the start of ${name(q.shard)}.`;
      case 'which-shard':
        return `The hash lies ${value - 1} whole ranges above 0.`;
      case 'after-split':
        return 'It is the open shard whose range holds the hash.';
      case 'merge-partner':
        return `Its range touches that of ${name(askedChild(q))}, and both are open.`;
    }
  },
  explanation: (q, value) => explain(q, value),
};

function explain(q: Question, value: number): string {
  const part = (hash: number): string => ((hash / 2 ** 32) * q.shards).toFixed(2);
  switch (q.direction) {
    case 'which-shard':
      return `The hashes from 0 to $2^{128} - 1$ are divided into ${q.shards} equal ranges. A hash that begins with ${eight(q.hash)} lies at $${part(q.hash)}$ ranges from the bottom, so in the range of ${name(value - 1)}.`;
    case 'first-hash':
      return `The range of ${name(q.shard)} starts at $${q.shard}/${q.shards}$ of all hashes: $${q.shard} \\times 16^4 / ${q.shards} = ${value}$, in hexadecimal ${four(value)}.`;
    case 'split-point':
      return `The range goes from $${q.shard}/${q.shards}$ to $${q.shard + 1}/${q.shards}$ of all hashes; its middle is $${2 * q.shard + 1}/${2 * q.shards}$: $${2 * q.shard + 1} \\times 16^4 / ${2 * q.shards} = ${value}$, in hexadecimal ${four(value)}. (The API takes the number in decimal.)`;
    case 'keys-on-shard':
      return `In ranges from the bottom the hashes lie at ${hashesOf(q).map(part).join(', ')}. Those from ${q.shard} up to, but not including, ${q.shard + 1} belong to ${name(q.shard)}: ${value}.`;
    case 'after-split':
      return `Only open shards take records, each the hashes of its own range. ${eight(q.hash)} lies in the range of ${name(value - 1)}.`;
    case 'merge-partner':
      return `MergeShards takes two open shards whose ranges touch, whatever their numbers. Next to ${name(askedChild(q))}, ${name(value - 1)} is the one among the options.`;
  }
}
