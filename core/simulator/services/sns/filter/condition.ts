/** One condition of a filter policy. A key's conditions are alternatives. */
export type Condition =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'word'; readonly word: 'true' | 'false' | 'null' }
  | {
      readonly kind: 'prefix' | 'suffix' | 'equals-ignore-case' | 'anything-but-prefix';
      readonly text: string;
    }
  | { readonly kind: 'anything-but'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'exists'; readonly wanted: boolean }
  | { readonly kind: 'cidr'; readonly network: string }
  | NumericRange;

/** Bounds that are not given are infinite. */
export interface NumericRange {
  readonly kind: 'numeric';
  readonly bottom: number;
  readonly openBottom: boolean;
  readonly top: number;
  readonly openTop: boolean;
}

/** A leaf of what is filtered: a string, a number, or one of the words of JSON. */
export type Leaf = string | number | boolean | null;
