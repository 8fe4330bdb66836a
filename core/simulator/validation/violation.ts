/** One way in which an input breaks its declared shape. */
export interface Violation {
  readonly kind: 'required' | 'type' | 'min' | 'max' | 'pattern' | 'enum' | 'union' | 'unknown';
  /** Member names and list positions from the top: `['Entries', 0, 'Id']`. Map entries by key. */
  readonly path: readonly (string | number)[];
  /** Type of the shape, as in the API model: `string`, `integer`, `list`. */
  readonly type: string;
  readonly value: unknown;
  /** The length, number, pattern or list of values it breaks. */
  readonly bound?: number | string | readonly string[];
}
