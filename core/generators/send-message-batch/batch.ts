import { limit } from '../../facts/limits';
import type { Rng } from '../../kernel/rng';
import type { DrawContext } from '../directions/direction';
import { makeQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { count } from '../wording';

/** One entry of a SendMessageBatch request. */
export interface Entry {
  readonly id: string;
  /** Bytes of the body. */
  readonly bytes: number;
  /** DelaySeconds. */
  readonly delay: number;
  /** Whether the body has a character that XML does not allow. */
  readonly control: boolean;
}

export interface Batch {
  readonly entries: readonly Entry[];
  /** MaximumMessageSize of the queue in bytes. */
  readonly sizeMax: number;
  readonly delayMax: number;
  /** Entries a request may have. */
  readonly entriesMax: number;
}

export type Fault = 'delay' | 'size' | 'control';
export const QUEUE = 'work';
const FAULTS: readonly Fault[] = ['delay', 'size', 'control'];

/** What is wrong with an entry alone. */
export function faultOf({ bytes, delay, control }: Entry, { sizeMax, delayMax }: Batch): Fault | undefined {
  if (bytes > sizeMax) return 'size';
  if (delay > delayMax) return 'delay';
  return control ? 'control' : undefined;
}

/** What is wrong with the request as a whole, so that SQS refuses all of it. */
export function refusalOf({ entries, entriesMax }: Batch): 'ids' | 'entries' | undefined {
  if (entries.length > entriesMax) return 'entries';
  return new Set(entries.map(({ id }) => id)).size < entries.length ? 'ids' : undefined;
}

/** Sound and faulty entries; with `whole` now and then a request that is refused. */
export function drawBatch(rng: Rng, { level, limits }: DrawContext, whole: boolean): Batch {
  const entriesMax = limit(limits, 'sqs.batch.entries.max');
  const delayMax = limit(limits, 'sqs.delaySeconds.max');
  const sizeMax = rng.int(1, 8) * 1024;
  const refused = whole ? rng.pick(['ids', 'entries', undefined, undefined] as const) : undefined;
  const size = refused === 'entries' ? entriesMax + rng.int(1, 2) : rng.int(3 + level, 5 + level);
  const faulty = rng.sample(
    Array.from({ length: size }, (_, i) => i),
    rng.int(1, 1 + level),
  );
  const entries = Array.from({ length: size }, (_, i): Entry => {
    const fault = faulty.includes(i) ? rng.pick(FAULTS) : undefined;
    const over = level === 1 ? sizeMax * rng.int(2, 4) : sizeMax + rng.int(1, 90);
    return {
      id: `m${refused === 'ids' && i === size - 1 ? 1 : i + 1}`,
      bytes: fault === 'size' ? over : rng.int(1, 9) * 100,
      delay: fault === 'delay' ? delayMax + rng.int(1, 9) * 10 : rng.int(0, 3) * 60,
      control: fault === 'control',
    };
  });
  return { entries, sizeMax, delayMax, entriesMax };
}

export const batchKey = (q: Batch): string =>
  q.entries.map((entry) => `${entry.id}${faultOf(entry, q) ?? ''}`).join();

export const startQueue = (world: Simulation, { sizeMax }: Batch): void =>
  makeQueue(world, QUEUE, { MaximumMessageSize: sizeMax });

const bodyOf = ({ bytes, control }: Entry): string => {
  const body = 'a'.repeat(bytes);
  return control ? `\u0001${body.slice(1)}` : body;
};

interface Answer {
  readonly Successful?: readonly { readonly Id: string }[];
  readonly Failed?: readonly { readonly Id: string }[];
}

/** Sends entries in one request: the entries that failed, or undefined when the request was refused. */
export function sendBatch(world: Simulation, entries: readonly Entry[]): readonly string[] | undefined {
  const outcome = world.ask('sqs.SendMessageBatch', {
    QueueUrl: urlOf(QUEUE),
    Entries: entries.map((entry) => ({
      Id: entry.id,
      MessageBody: bodyOf(entry),
      DelaySeconds: entry.delay,
    })),
  });
  if (!outcome.ok) return undefined;
  const { Failed = [] } = outcome.output as Answer;
  const seen = Failed.map(({ Id }) => Id).join(' ');
  world.note('Failed', { en: seen || 'empty', ko: seen || '비어 있음' });
  return Failed.map(({ Id }) => Id);
}

const HEADS = {
  en: ['Id', 'body (bytes)', 'DelaySeconds', 'characters', 'plain text', 'contains U+0001'],
  ko: ['Id', '본문(바이트)', 'DelaySeconds', '문자', '일반 텍스트', 'U+0001 포함'],
} as const;

/** The entries as a table. */
export function tableOf({ entries }: Batch, locale: 'en' | 'ko'): string {
  const [id, bytes, delay, characters, plain, control] = HEADS[locale];
  const rows = entries.map(
    (entry) =>
      `| \`${entry.id}\` | ${count(entry.bytes)} | ${entry.delay} | ${entry.control ? control : plain} |`,
  );
  return [`| ${id} | ${bytes} | ${delay} | ${characters} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** What SQS says about an entry of its own. */
export function entryReason(entry: Entry | undefined, q: Batch, locale: 'en' | 'ko'): string {
  const fault = entry && faultOf(entry, q);
  const en = {
    size: `Its body is larger than the ${count(q.sizeMax)} bytes that the queue takes.`,
    delay: `A message can be delayed by ${q.delayMax} seconds at most.`,
    control: 'SQS takes only characters that XML 1.0 allows, and U+0001 is none.',
    none: 'Nothing is wrong with this entry, so it is stored although others fail.',
  };
  const ko = {
    size: `본문이 대기열이 받는 ${count(q.sizeMax)}바이트보다 큽니다.`,
    delay: `메시지는 최대 ${q.delayMax}초까지만 늦출 수 있습니다.`,
    control: 'SQS는 XML 1.0이 허용하는 문자만 받으며 U+0001은 허용되지 않습니다.',
    none: '이 항목에는 잘못이 없으므로 다른 항목이 실패해도 저장됩니다.',
  };
  return (locale === 'en' ? en : ko)[fault ?? 'none'];
}
