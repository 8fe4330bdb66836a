import type { InputTransformer } from '../../../shapes/generated/events.types';
import { type BusEvent, eventText, eventWithoutDetail } from '../ingest/bus-event';
import { eventTime } from '../instants';
import type { Rule } from '../state';
import { valueAt } from './json-path';

/** Variables that need no path. Their names are reserved. */
export const RESERVED: ReadonlySet<string> = new Set([
  'aws.events.rule-arn',
  'aws.events.rule-name',
  'aws.events.event.ingestion-time',
  'aws.events.event',
  'aws.events.event.json',
]);

/** A variable, or a quoted text of the template, which may hold variables. */
const PART = /"(?:[^"\\]|\\.)*"|<([^<>"\s]+)>/g;
const VARIABLE = /<([^<>"\s]+)>/g;

/** Names of the variables that a template uses. */
export const variablesOf = (template: string): string[] =>
  [...template.matchAll(VARIABLE)].map(([, name]) => name ?? '');

/** A template with harmless values for its variables: what remains must be JSON. */
export const withoutVariables = (template: string): string =>
  template.replace(PART, (part, name) => (name === undefined ? part.replace(VARIABLE, '') : '0'));

/** A template is a text in quotes, or JSON that variables are put into. */
const isJson = (template: string): boolean => !template.trimStart().startsWith('"');

/**
 * What an input transformer makes of an event; undefined when it is to be JSON and is not. Outside quotes a variable
 * stands as JSON, within quotes as bare text. A text template loses the quotes of lists and objects put into it; a
 * JSON template keeps them, which breaks it. A path that leads nowhere leaves an empty text.
 */
export function transform(transformer: InputTransformer, event: BusEvent, rule: Rule): string | undefined {
  const { InputTemplate: template, InputPathsMap: paths = {} } = transformer;
  const json = isJson(template);
  const root: unknown = JSON.parse(eventText(event));
  const variable = (name: string): unknown => {
    const path = paths[name];
    return path === undefined ? reservedValue(name, event, rule) : valueAt(root, path);
  };
  const text = template.replace(PART, (part, name) =>
    name === undefined
      ? part.replace(VARIABLE, (_, inner) => quoted(variable(inner), json))
      : bare(variable(name)),
  );
  return !json || isValid(text) ? text : undefined;
}

const quoted = (value: unknown, json: boolean): string => {
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : String(value);
  const text = JSON.stringify(value);
  return json ? text : text.replaceAll('"', '');
};

const bare = (value: unknown): string => JSON.stringify(value === undefined ? '' : value);

function reservedValue(name: string, event: BusEvent, rule: Rule): unknown {
  switch (name) {
    case 'aws.events.rule-arn':
      return rule.arn;
    case 'aws.events.rule-name':
      return rule.name;
    case 'aws.events.event.ingestion-time':
      return eventTime(event.ingestedAt);
    case 'aws.events.event':
      return JSON.parse(eventWithoutDetail(event));
    default:
      return JSON.parse(eventText(event));
  }
}

function isValid(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
