import type { ServiceName } from '@/core/simulator/services/needs';
import type { Answer, Answered, Asked, Request } from './protocol';

/** Answers of the worker by the id of their request. */
export class LabClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  /**
   * The worker gets these services at once. `broken` is called when it fails: nothing it was asked will be answered.
   */
  constructor(services: Iterable<ServiceName>, broken: () => void) {
    this.#worker = new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      const answer = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      answer?.(data.answer);
    };
    this.#worker.onerror = broken;
    void this.ask({ kind: 'load', services: [...services] });
  }

  ask(request: Request): Promise<Answer> {
    this.#asked += 1;
    const asked: Asked = { id: this.#asked, request };
    return new Promise((resolve) => {
      this.#waiting.set(asked.id, resolve);
      this.#worker.postMessage(asked);
    });
  }

  close(): void {
    this.#worker.terminate();
  }
}
