/** A small change to the text of a bundle. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly by: string;
  /** File and line, and what is changed into what. */
  readonly name: string;
}

/** Offsets of a bundle with how often they ran, as V8 reports them: inner ranges come after outer ones. */
export type Coverage = readonly {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}[];

/** Rules that proofs are about: what services do. Not how they are billed, measured, listed or worded. */
const RULES = /^core\/simulator\/services\/(sqs|sns|lambda|events|kinesis)\//;
const NO_RULES =
  /metrics|billing|counters|md5|utf8|sender-id|trace-header|page|refus|errors|iso-time|receipt-handle|sequence-number|throughput|encryption|permissions|\/show|describe|arns|queue-url|function-name|configuration|resource|access|versions/;

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '+': '-',
  '-': '+',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
};
const OPERATOR = / (<=?|>=?|\+|-|===|!==|&&|\|\|) /g;

/** Every operator of a rule that ran, exchanged for its opposite. */
export function editsIn(bundle: string, coverage: Coverage): Edit[] {
  const ran = ranAt(bundle, coverage);
  return modulesOf(bundle)
    .filter(({ file }) => RULES.test(file) && !NO_RULES.test(file))
    .flatMap(({ file, start, end }) => {
      const text = bundle.slice(start, end);
      return [...text.matchAll(OPERATOR)].flatMap(({ 0: found, 1: operator = '', index }): Edit[] => {
        const at = start + index;
        const line = lineAt(text, index);
        const by = OPERATORS[operator];
        if (!by || !ran[at] || isProse(line) || !isFollowed(bundle, at, ran)) return [];
        return [
          { at, length: found.length, by: ` ${by} `, name: `${file}: ${line} [${operator} becomes ${by}]` },
        ];
      });
    });
}

/** Text in quotes, comments and templates holds words; the head of a loop and an optional member hold no rule. */
const isProse = (line: string): boolean => /['"`]|^\/\/|^\*|^for \(|^\.\.\./.test(line.trim());

/** Whether what an `if` guards was done at least once: no item asks about a refusal that none meets. */
function isFollowed(bundle: string, at: number, ran: Uint8Array): boolean {
  const start = bundle.lastIndexOf('\n', at) + 1;
  const head = /^\s*(?:\} else )?if \(/.exec(bundle.slice(start, at));
  if (!head) return true;
  let depth = 1;
  let end = start + head[0].length;
  while (depth > 0 && end < bundle.length) {
    if (bundle[end] === '(') depth += 1;
    if (bundle[end] === ')') depth -= 1;
    end += 1;
  }
  return ran[end + 1] === 1;
}

const lineAt = (text: string, index: number): string =>
  text.slice(text.lastIndexOf('\n', index) + 1, text.indexOf('\n', index)).trim();

/** esbuild names the file of each module in a comment before it. */
function modulesOf(bundle: string): { file: string; start: number; end: number }[] {
  const heads = [...bundle.matchAll(/^\/\/ (\S+\.ts)$/gm)];
  return heads.map(({ 1: file = '', index }, i) => ({
    file,
    start: index,
    end: heads[i + 1]?.index ?? bundle.length,
  }));
}

/** For each offset whether it ran. */
function ranAt(bundle: string, coverage: Coverage): Uint8Array {
  // A function that never ran is not reported.
  const ran = new Uint8Array(bundle.length);
  for (const { startOffset, endOffset, count } of coverage)
    ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran;
}
