import type {
  QuickJSContext,
  QuickJSHandle,
  QuickJSRuntime,
  QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import type { CodeBeginning } from './account';
import { MEMORY_BYTES_MAX, STACK_BYTES_MAX } from './bounds';
import { GLOBALS, TIMERS } from './guest/globals';
import { CODE_FILE, type GuestModule, HOST_GLOBAL, type HostFunction } from './guest/host';
import { INSPECT } from './guest/inspect';
import { globalsOf, packagesOf } from './guest/packages';
import { SDK } from './guest/sdk';

/** QuickJS, as its package makes it; a new one for each run, as a run may leave it broken. */
export type QuickJs = QuickJSWASMModule;

/** What the host does for the guest. Only numbers and texts cross. */
export type Hosted = Readonly<Record<HostFunction, (...given: readonly string[]) => string | number>>;

/** Something thrown in the guest. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  /** Line of the learner's code, from 1, where known. */
  readonly line: number | undefined;
}

export type Settled =
  | { readonly state: 'pending' | 'fulfilled' }
  | { readonly state: 'rejected'; readonly thrown: Thrown };

const NOTHING_KNOWN: Thrown = { name: '', message: '', line: undefined };

/**
 * An interpreter with nothing in it but the language, the lab's packages and what `hosted` does. Its methods run the
 * learner's code. They throw only what QuickJS itself throws when it breaks; then nothing more may be asked of it.
 */
export class Guest {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #modules: ReadonlyMap<string, GuestModule>;
  readonly #due: QuickJSHandle;
  readonly #fire: QuickJSHandle;
  readonly #settle: QuickJSHandle;
  readonly #described: QuickJSHandle;
  #main: QuickJSHandle | undefined;

  constructor(
    quickjs: QuickJs,
    { operations, variables }: Pick<CodeBeginning, 'operations' | 'variables'>,
    hosted: Hosted,
    interrupted: () => boolean,
  ) {
    this.#runtime = quickjs.newRuntime();
    this.#runtime.setMemoryLimit(MEMORY_BYTES_MAX);
    this.#runtime.setMaxStackSize(STACK_BYTES_MAX);
    this.#context = this.#runtime.newContext();
    const packages = packagesOf(operations);
    const own = [INSPECT, GLOBALS, TIMERS, { ...TIMERS, name: 'timers/promises' }, SDK];
    this.#modules = new Map([...own.map((module) => [module.name, module] as const), ...packages]);
    this.#runtime.setModuleLoader(
      (name) => this.#modules.get(name)?.source ?? { error: new Error(notFound(name, packages.keys())) },
      (_, name) => name,
    );
    this.#provide(hosted);
    const inspect = this.#evaluateOwn(INSPECT);
    const globals = this.#evaluateOwn(GLOBALS);
    const sdk = this.#evaluateOwn(SDK);
    this.#evaluateOwn(globalsOf(packages.keys(), variables));
    this.#context.unwrapResult(this.#context.evalCode(`delete globalThis.${HOST_GLOBAL}`));
    this.#described = this.#context.getProp(inspect, 'described');
    this.#due = this.#context.getProp(globals, 'due');
    this.#fire = this.#context.getProp(globals, 'fire');
    this.#settle = this.#context.getProp(sdk, 'settle');
    this.#runtime.setInterruptHandler(interrupted);
  }

  #provide(hosted: Hosted): void {
    const host = this.#context.newObject();
    for (const [name, does] of Object.entries(hosted)) {
      const made = this.#context.newFunction(name, (...given) => {
        const answer = does(...given.map((handle) => this.#context.getString(handle)));
        return typeof answer === 'number' ? this.#context.newNumber(answer) : this.#context.newString(answer);
      });
      this.#context.setProp(host, name, made);
    }
    this.#context.setProp(this.#context.global, HOST_GLOBAL, host);
  }

  #evaluateOwn({ name, source }: GuestModule): QuickJSHandle {
    return this.#context.unwrapResult(this.#context.evalCode(source, name, { type: 'module' }));
  }

  /** Runs the learner's code up to its first wait. */
  start(source: string): Thrown | undefined {
    const result = this.#context.evalCode(source, CODE_FILE, { type: 'module' });
    if (result.error) return this.#thrown(result.error);
    this.#main = result.value;
    return undefined;
  }

  /** Runs up to `most` continuations; whether more are waiting. */
  jobs(most: number): boolean {
    const result = this.#runtime.executePendingJobs(most);
    result.dispose();
    return this.#runtime.hasPendingJob();
  }

  /** How the learner's code stands. */
  get main(): Settled {
    if (!this.#main) return { state: 'pending' };
    const state = this.#context.getPromiseState(this.#main);
    if (state.type === 'rejected') return { state: 'rejected', thrown: this.#thrown(state.error) };
    return { state: state.type };
  }

  /** When the next timer is due; undefined when none is set. */
  get due(): number | undefined {
    const result = this.#context.callFunction(this.#due, this.#context.undefined);
    const due = result.error ? -1 : this.#context.getNumber(result.value);
    return due < 0 ? undefined : due;
  }

  /** Calls the next timer. */
  fire(): Thrown | undefined {
    return this.#call(this.#fire);
  }

  /** Answers what was asked by `ask`. */
  settle(id: number, reply: string): Thrown | undefined {
    return this.#call(this.#settle, this.#context.newNumber(id), this.#context.newString(reply));
  }

  #call(what: QuickJSHandle, ...given: QuickJSHandle[]): Thrown | undefined {
    const result = this.#context.callFunction(what, this.#context.undefined, ...given);
    return result.error && this.#thrown(result.error);
  }

  #thrown(error: QuickJSHandle): Thrown {
    const result = this.#context.callFunction(this.#described, this.#context.undefined, error);
    if (result.error) return NOTHING_KNOWN;
    const [name, message, stack] = JSON.parse(this.#context.getString(result.value)) as [
      string,
      string,
      string,
    ];
    const line = new RegExp(`\\b${CODE_FILE.replace('.', '\\.')}:(\\d+)`).exec(stack)?.[1];
    return { name, message, line: line === undefined ? undefined : Number(line) };
  }
}

const notFound = (name: string, packages: Iterable<string>): string =>
  `Cannot find package '${name}'. Packages of this lab: ${[...packages].join(', ')}`;
