import { type FileHandle, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { recordBytes } from './records';

/** A file that only grows, made durable in groups: everything appended while one write runs goes with the next. */
export class LogFile {
  #batch: Buffer[] = [];
  #waiting: (() => void)[] = [];
  #flushing: Promise<void> | undefined;
  #bytes: number;
  /** Length of the record that the file was last begun with. */
  #begunWith = 0;

  private constructor(
    private readonly file: string,
    private handle: FileHandle,
    bytes: number,
    /** A write or a sync failed: nothing after it may be acknowledged. */
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.#bytes = bytes;
  }

  /** Opens a file for appending after its first `bytes`; the rest is cut off. */
  static async open(file: string, bytes: number, onFailure: (error: unknown) => void): Promise<LogFile> {
    const handle = await open(file, bytes === 0 ? 'w' : 'r+');
    await handle.truncate(bytes);
    return new LogFile(file, handle, bytes, onFailure);
  }

  /** Bytes appended since the file was begun anew. */
  get grownBytes(): number {
    return this.#bytes - this.#begunWith;
  }

  append(text: string): void {
    this.#batch.push(recordBytes(text));
    this.#flushing ??= this.#flush();
  }

  /** Calls back once all that was appended so far is on disk. */
  whenDurable(then: () => void): void {
    if (!this.#flushing) {
      then();
      return;
    }
    this.#waiting.push(then);
  }

  async #flush(): Promise<void> {
    // Everything of this turn of the event loop goes together.
    await new Promise(setImmediate);
    try {
      while (this.#batch.length > 0 || this.#waiting.length > 0) await this.#writeBatch();
      this.#flushing = undefined;
    } catch (error) {
      this.onFailure(error);
    }
  }

  async #writeBatch(): Promise<void> {
    const bytes = Buffer.concat(this.#batch);
    const waiting = this.#waiting;
    this.#batch = [];
    this.#waiting = [];
    if (bytes.length > 0) {
      await this.handle.write(bytes, 0, bytes.length, this.#bytes);
      await this.handle.datasync();
      this.#bytes += bytes.length;
    }
    for (const then of waiting) then();
  }

  /**
   * Begins the file anew with one record that stands for all before it. The old file stays whole until the new one
   * is: whenever the sandbox dies, one of them is there.
   * @param text called when everything appended so far is superseded
   */
  async replace(text: () => string): Promise<void> {
    while (this.#flushing) await this.#flushing;
    // Appends wait for this, as for any other write.
    const replaced = this.#replace(text);
    this.#flushing = replaced;
    await replaced;
  }

  async #replace(text: () => string): Promise<void> {
    try {
      const bytes = recordBytes(text());
      const draft = `${this.file}.new`;
      const handle = await open(draft, 'w');
      await handle.write(bytes);
      await handle.sync();
      await rename(draft, this.file);
      await syncFolder(path.dirname(this.file));
      await this.handle.close();
      this.handle = handle;
      this.#bytes = bytes.length;
      this.#begunWith = bytes.length;
      while (this.#batch.length > 0 || this.#waiting.length > 0) await this.#writeBatch();
      this.#flushing = undefined;
    } catch (error) {
      this.onFailure(error);
    }
  }

  async close(): Promise<void> {
    while (this.#flushing) await this.#flushing;
    await this.handle.close();
  }
}

/** Makes a rename in a folder durable; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
