/** An expression of a prefix: `!{namespace:name}`. */
export interface Expression {
  readonly text: string;
  readonly namespace: string;
  readonly name: string;
}

const EXPRESSION = /!\{([^:}]+):([^}]*)\}/g;

export const expressionsIn = (prefix: string): readonly Expression[] =>
  [...prefix.matchAll(EXPRESSION)].map(([text, namespace = '', name = '']) => ({ text, namespace, name }));
