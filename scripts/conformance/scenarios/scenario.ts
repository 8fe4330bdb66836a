/** A scenario of the declarative files: what is set up, and what AWS was seen to do. */
export interface Scenario {
  readonly id: string;
  readonly service: string;
  readonly given?: Given;
  readonly observed: Readonly<Record<string, unknown>>;
}

export interface Given {
  readonly queue?: Readonly<Record<string, unknown>>;
  readonly mapping?: Readonly<Record<string, unknown>>;
  readonly messages?: number | readonly unknown[];
  readonly messageAttributes?: object;
  readonly records?: number | string | readonly unknown[];
  readonly handler?: {
    readonly script?: string;
    readonly returns?: unknown;
    readonly throws?: boolean;
    readonly sleepSeconds?: number;
  };
}

/** `undefined` when the simulator did what AWS did; otherwise what differs. */
export type Verdict = { readonly verdict: 'pass' | 'fail' | 'unsupported'; readonly why?: string };

export const listOf = (given: number | string | readonly unknown[] | undefined): readonly unknown[] =>
  typeof given === 'number'
    ? Array.from({ length: given }, (_, index) => index)
    : typeof given === 'string'
      ? [given]
      : (given ?? []);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
