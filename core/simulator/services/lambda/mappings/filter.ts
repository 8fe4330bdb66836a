import { readFields } from '../../../patterns/event-fields';
import { type PatternBounds, parsePattern } from '../../../patterns/parse-pattern';
import { matches, type Pattern } from '../../../patterns/pattern';

/** Bounds of the rule engine that Lambda's event filtering shares with EventBridge. */
const BOUNDS: PatternBounds = { numberMax: 5e9, branchesMax: 1_000, complexityMax: 2_000 };

/** Compiled patterns by text, so that a mapping's filters are parsed once. */
const compiled = new Map<string, Pattern | undefined>();
const COMPILED_MAX = 500;

function compile(text: string): Pattern | undefined {
  if (compiled.has(text)) return compiled.get(text);
  if (compiled.size >= COMPILED_MAX) compiled.clear();
  const parsed = parsePattern(text, BOUNDS);
  const pattern = parsed.ok ? parsed.pattern : undefined;
  compiled.set(text, pattern);
  return pattern;
}

/** Whether the text is a pattern Lambda accepts. */
export const isFilterPattern = (text: string): boolean => compile(text) !== undefined;

/** Whether one of the patterns fits; no patterns let everything through. */
export function matchesFilters(patterns: readonly string[], view: object): boolean {
  const fields = readFields(JSON.stringify(view));
  return (
    fields !== undefined &&
    patterns.some((text) => {
      const pattern = compile(text);
      return pattern !== undefined && matches(pattern, fields);
    })
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** A queue's record as filters see it: a body that is JSON is looked into. */
export const sqsFilterView = (record: Fields): Fields => ({ ...record, body: asJson(record.body) });

/** A stream's record as filters see it: its data, decoded, beside its metadata. */
export function streamFilterView(record: Fields): Fields {
  const { data, ...kinesis } = record.kinesis as Fields;
  return { ...record, kinesis, data: asJson(decoded(String(data))) };
}

function asJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

const decoded = (data: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
