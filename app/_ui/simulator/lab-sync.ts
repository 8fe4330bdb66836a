import type { SaveAnswer, Standing } from './lab-server';

/** How what is in this browser stands to what the server has. */
export type SyncStatus =
  /** Nothing was done yet that the server should know. */
  | 'idle'
  | 'saving'
  | 'saved'
  /** Only in this browser for now; tried again. */
  | 'unreachable'
  /** Only in this browser. */
  | 'refused'
  /** The server has something newer from elsewhere: nothing is written until the learner has chosen. */
  | 'conflict';

export interface Told {
  readonly status: SyncStatus;
  /** The save that this browser goes on from, 0 for none. */
  readonly version: number;
  /** Whether the server has exactly what is here. */
  readonly clean: boolean;
}

interface Parts {
  save(standing: Standing & { readonly version: number }, leaving: boolean): Promise<SaveAnswer>;
  told(told: Told): void;
}

/** Typing comes to rest before it is saved. */
const REST_MS = 1_200;
const RETRY_MS = 10_000;

/** Keeps the server up to date with a lab that is being played, one save after the other. */
export class LabSync {
  #version = 0;
  #status: SyncStatus = 'idle';
  /** What the server has, as far as is known. */
  #stored: Standing | undefined;
  #latest: Standing | undefined;
  #settles = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {}

  get version(): number {
    return this.#version;
  }
  get status(): SyncStatus {
    return this.#status;
  }
  /** How this browser stands to the server. */
  get standing(): Told {
    const clean = this.#version > 0 && this.#latest !== undefined && isSame(this.#latest, this.#stored);
    return { status: this.#status, version: this.#version, clean };
  }

  /**
   * A lab has been opened. `settled`: what is offered first needs no saving, as the server has it, or has nothing and
   * nothing has been done yet.
   */
  begin({ version, settled, newer }: { version: number; settled: boolean; newer?: unknown }): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#version = version;
    this.#stored = undefined;
    this.#latest = undefined;
    this.#settles = settled;
    this.#status = newer ? 'conflict' : 'idle';
  }

  /** This is how the lab stands now. */
  offer(latest: Standing): void {
    this.#latest = latest;
    if (this.#settles) {
      this.#settles = false;
      this.#stored = latest;
    }
    if (this.#status === 'conflict' || isSame(latest, this.#stored)) return;
    this.#tell(this.#status);
    this.#arm(REST_MS);
  }

  #arm(ms: number): void {
    this.#timer ??= setTimeout(() => void this.#send(), ms);
  }

  /** Saves at once what is not saved yet; whether the server then has exactly what is here. */
  async flush(): Promise<boolean> {
    if (this.#version === 0) this.#stored = undefined;
    await this.#sending;
    if (this.#status !== 'conflict') await this.#send();
    return this.#latest !== undefined && isSame(this.#latest, this.#stored);
  }

  /** The page may be gone in a moment. */
  leave(): void {
    if (this.#timer !== undefined) void this.#send(true);
  }

  /** The learner keeps what is here: it goes over what the server has. */
  goOver(version: number): void {
    this.#version = version;
    this.#status = 'idle';
    this.#stored = undefined;
    void this.#send();
  }

  /** Tries again what could not be saved. */
  retry(): void {
    if (this.#status === 'unreachable') void this.#send();
  }

  #send(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sending ??= this.#sendAll(leaving).finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  async #sendAll(leaving: boolean): Promise<void> {
    while (this.#latest && !isSame(this.#latest, this.#stored)) {
      const sent = this.#latest;
      this.#tell('saving');
      const answer = await this.parts.save({ ...sent, version: this.#version }, leaving);
      if (answer.kind !== 'saved') {
        this.#tell(answer.kind === 'newer' ? 'conflict' : answer.kind);
        if (answer.kind === 'unreachable') this.#arm(RETRY_MS);
        return;
      }
      this.#version = answer.version;
      this.#stored = sent;
      this.#tell('saved');
    }
  }

  #tell(status: SyncStatus): void {
    this.#status = status;
    this.parts.told(this.standing);
  }

  stop(): void {
    this.leave();
    clearTimeout(this.#timer);
  }
}

const isSame = (one: Standing, other: Standing | undefined): boolean =>
  other !== undefined &&
  one.state === other.state &&
  one.done === other.done &&
  one.hints === other.hints &&
  one.solved === other.solved;
