/** A token of a metric math expression. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const PATTERN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"([^"]*)"|'([^']*)'|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+*/^()[\],<>]))/y;

/** The tokens of an expression; undefined when it holds anything else. */
export function tokens(expression: string): Token[] | undefined {
  const found: Token[] = [];
  const text = expression.trimEnd();
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const match = PATTERN.exec(text);
    if (!match) return undefined;
    const [, number, double, single, name, sign = ''] = match;
    if (number !== undefined) found.push({ kind: 'number', value: Number(number) });
    else if (double !== undefined || single !== undefined)
      found.push({ kind: 'text', value: double ?? single ?? '' });
    else if (name !== undefined) found.push({ kind: 'name', value: name });
    else found.push({ kind: 'sign', value: sign });
  }
  return found;
}
