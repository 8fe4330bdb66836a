/** An expected outcome: a value, or a refusal with a typed code. Anything unexpected throws. */
export type Result<T, E extends { code: string } = Refusal> =
  | { ok: true; value: T }
  | { ok: false; error: E };

/** A refusal the caller foresaw. `code` is worded in the locale files; `detail` holds the values its words need. */
export interface Refusal<C extends string = string> {
  code: C;
  detail?: Readonly<Record<string, string | number>>;
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fail = <C extends string>(
  code: C,
  detail?: Readonly<Record<string, string | number>>,
): { ok: false; error: Refusal<C> } => ({ ok: false, error: detail ? { code, detail } : { code } });
