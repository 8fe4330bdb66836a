import type { Limits } from '../../../../facts/limits';
import { jsonOrText } from '../../../../kernel/json-text';
import { readFields } from '../../../patterns/event-fields';
import { parsedPattern } from '../../../patterns/parsed-pattern';
import { matches } from '../../../patterns/pattern';
import { recordData } from '../record-data';

/** Whether the text is a pattern Lambda accepts. */
export const isFilterPattern = (text: string, limits: Limits): boolean => parsedPattern(text, limits).ok;

/** Whether one of the patterns fits; none fits what is no JSON object. */
export function matchesFilters(patterns: readonly string[], view: object, limits: Limits): boolean {
  const fields = readFields(JSON.stringify(view));
  if (!fields) return false;
  return patterns.some((text) => {
    const parsed = parsedPattern(text, limits);
    return parsed.ok && matches(parsed.pattern, fields);
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** A queue's record as filters see it: a body that is JSON is looked into. */
export const sqsFilterView = (record: Fields): Fields => ({ ...record, body: jsonOrText(record.body) });

/** A stream's record as filters see it: its data, decoded, beside its metadata. */
export function streamFilterView(record: Fields): Fields {
  const { data, ...kinesis } = record.kinesis as Fields;
  return { ...record, kinesis, data: recordData(data) };
}
