import { existsSync, readFileSync } from 'node:fs';
import type { Instant } from '@/core/kernel/time';
import type { LogEntry } from '@/core/simulator/engine/contract';
import { readPlain, writePlain } from '@/core/simulator/engine/plain';
import { LogFile } from './log-file';
import { isBeginning, readRecords } from './records';
import { WorldFileFault } from './world-file-fault';
import { WorldLock } from './world-lock';

const FORMAT = 1;

/** First record of a file: the world it begins with. */
export type Beginning =
  | { readonly format: number; readonly seed: string; readonly startAt: Instant; readonly aheadMs: number }
  | { readonly format: number; readonly seed: string; readonly snapshot: string; readonly aheadMs: number };

/** Every further record: a command from outside, or the clock being moved so far ahead of the wall clock. */
type Entry = LogEntry | { readonly aheadMs: number };

export interface Recorded {
  readonly beginning: Beginning;
  readonly entries: readonly LogEntry[];
  readonly aheadMs: number;
}

/** The file in which a sandbox keeps its world. No other sandbox can open it until it is closed. */
export class WorldFile {
  private constructor(
    private readonly log: LogFile,
    private readonly lock: WorldLock,
  ) {}

  /** What a file holds, and the file ready for more. A file that is missing or empty holds nothing. */
  static async open(
    file: string,
    onFailure: (error: unknown) => void,
  ): Promise<{ recorded: Recorded | undefined; worldFile: WorldFile }> {
    const lock = WorldLock.take(file);
    try {
      const { recorded, bytes } = read(file);
      const log = await LogFile.open(file, bytes, onFailure);
      return { recorded, worldFile: new WorldFile(log, lock) };
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Bytes since the beginning that a snapshot could take the place of. */
  get grownBytes(): number {
    return this.log.grownBytes;
  }

  begin(seed: string, startAt: Instant): void {
    this.#append({ format: FORMAT, seed, startAt, aheadMs: 0 });
  }

  entry(entry: LogEntry): void {
    this.#append(entry);
  }

  ahead(aheadMs: number): void {
    this.#append({ aheadMs });
  }

  #append(record: Beginning | Entry): void {
    this.log.append(writePlain(record));
  }

  whenDurable(then: () => void): void {
    this.log.whenDurable(then);
  }

  /** Replaces all records by one. */
  replace(beginning: () => DistributiveOmit<Beginning, 'format'>): Promise<void> {
    return this.log.replace(() => writePlain({ format: FORMAT, ...beginning() }));
  }

  async close(): Promise<void> {
    await this.log.close();
    this.lock.release();
  }
}

/** What a file holds, and the length of what of it is whole. */
function read(file: string): { recorded: Recorded | undefined; bytes: number } {
  const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const { texts, bytes } = readRecords(content);
  const recorded = texts.length === 0 ? undefined : recordedIn(file, texts);
  if (!recorded && !wasBeingMade(content))
    throw new WorldFileFault(`${file} is no world file, or the world it begins with is damaged.`);
  return { recorded, bytes };
}

/** The first record of a new file is this short; nothing was acknowledged before it was whole. */
const FIRST_BYTES_MAX = 4_096;

const wasBeingMade = (content: Buffer): boolean =>
  isBeginning(content, FIRST_BYTES_MAX) && !content.includes('"snapshot"');

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

function recordedIn(file: string, texts: readonly string[]): Recorded {
  const [beginning, ...rest] = texts.map((text) => readPlain(text)) as [Beginning, ...Entry[]];
  if (beginning.format !== FORMAT)
    throw new WorldFileFault(
      `${file} is no world file of format ${FORMAT}: another version may have written it.`,
    );
  const entries = rest.filter((entry): entry is LogEntry => !('aheadMs' in entry));
  const moved = rest.filter((entry): entry is { aheadMs: number } => 'aheadMs' in entry).at(-1);
  return { beginning, entries, aheadMs: moved?.aheadMs ?? beginning.aheadMs };
}
