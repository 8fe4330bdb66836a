/** What an observation says in words rather than by example. */
const WORDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  absent: (value) => value === undefined || value === null,
  'SHARD_ID:SEQUENCE_NUMBER': (value) => /^shardId-\d{12}:\d+$/.test(String(value)),
  "base64 of the record's bytes": (value) => /^[A-Za-z0-9+/]+=*$/.test(String(value)),
  'seconds since the epoch, a number (with a fraction)': (value) => typeof value === 'number',
};

/** Where a value differs from an example; members that the example does not name are free. */
export function difference(example: unknown, value: unknown, at: string): string | undefined {
  if (typeof example === 'string' && WORDS[example])
    return WORDS[example]?.(value) ? undefined : `${at}: ${JSON.stringify(value)} is not ${example}`;
  if (Array.isArray(example)) return listDifference(example, value, at);
  if (typeof example === 'object' && example !== null) return membersDifference(example, value, at);
  const nothing = example === null && (value === null || value === undefined);
  return nothing || example === value
    ? undefined
    : `${at}: want ${JSON.stringify(example)}, got ${JSON.stringify(value)}`;
}

function listDifference(example: readonly unknown[], value: unknown, at: string): string | undefined {
  if (!Array.isArray(value) || value.length !== example.length)
    return `${at}: want ${JSON.stringify(example)}, got ${JSON.stringify(value)}`;
  return first(example.map((each, index) => difference(each, value[index], `${at}[${index}]`)));
}

function membersDifference(example: object, value: unknown, at: string): string | undefined {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  return first(
    Object.entries(example).map(([name, each]) =>
      name === 'keys'
        ? keysDifference(each as string[], given, at)
        : difference(each, given[name], `${at}.${name}`),
    ),
  );
}

/** The members a value has, no more and no fewer. */
export function keysDifference(keys: readonly string[], value: unknown, at: string): string | undefined {
  return difference([...keys].sort(), Object.keys((value ?? {}) as object).sort(), `keys of ${at}`);
}

export const first = (differences: readonly (string | undefined)[]): string | undefined =>
  differences.find((found) => found !== undefined);
