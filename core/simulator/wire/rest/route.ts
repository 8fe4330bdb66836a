import type { Member, ServiceShapes } from '../../shapes/shape';
import { formPairs } from '../query/form';

/** A request's path and query matched to an operation. */
export interface Routed {
  readonly operation: string;
  /** Decoded values of the labels in the template. */
  readonly labels: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: string;
  readonly method: string;
  readonly segments: readonly Segment[];
  /** Query parameters the template asks for, with their value where it names one. */
  readonly query: readonly (readonly [string, string])[];
  readonly required: Required;
  /** More literal parts win. */
  readonly weight: number;
}

type Segment =
  | { readonly literal: string }
  /** `greedy` takes the rest of the path. */
  | { readonly label: string; readonly greedy: boolean };

const LITERAL_WEIGHT = 100;
/** Only names the operation to the SDK's own eyes; nothing depends on it. */
const SDK_MARK = 'x-id';

/** Finds the operation of REST requests by the URI templates of a service. */
export class Router {
  readonly #routes: readonly Route[];

  /** @param names the operations to choose from; default all. */
  constructor(shapes: ServiceShapes, names: readonly string[] = Object.keys(shapes.operations)) {
    this.#routes = names
      .flatMap((operation) => {
        const http = shapes.operations[operation]?.http;
        return http ? [routeOf(operation, http.method, http.uri, required(shapes, operation))] : [];
      })
      .sort((one, other) => other.weight - one.weight);
  }

  /**
   * The most specific operation that fits; a trailing slash makes a difference only within a greedy label. One that
   * lacks what it requires is chosen when no other fits: it is then refused for what is missing.
   */
  match(
    method: string,
    path: string,
    query: string,
    headers: Readonly<Record<string, string | undefined>>,
  ): Routed | undefined {
    const segments = pathSegments(path);
    const given = new Map(formPairs(query));
    let incomplete: Routed | undefined;
    for (const route of this.#routes) {
      if (route.method !== method || !asksFor(route, given)) continue;
      const labels = matchSegments(route.segments, segments);
      if (!labels) continue;
      const routed = { operation: route.operation, labels };
      if (isComplete(route, given, headers)) return routed;
      incomplete ??= routed;
    }
    return incomplete;
  }
}

/** Where some operations of a service differ in nothing but what they require in query and headers. */
interface Required {
  readonly query: readonly string[];
  readonly headers: readonly string[];
}

function required({ operations, shapes }: ServiceShapes, operation: string): Required {
  const input = shapes[operations[operation]?.input ?? ''];
  const members = input?.type === 'structure' ? Object.entries(input.members) : [];
  const named = (place: Member['in']): readonly string[] =>
    members
      .filter(([, member]) => member.required && member.in === place)
      .map(([name, member]) => member.name ?? name);
  return { query: named('query'), headers: named('header').map((name) => name.toLowerCase()) };
}

function routeOf(operation: string, method: string, uri: string, needed: Required): Route {
  const [path = '', query = ''] = uri.split('?');
  const segments = pathSegments(path.replace(/(?<=.)\/$/, '')).map(segmentOf);
  const wanted = formPairs(query).filter(([name]) => name !== SDK_MARK);
  const literals = segments.filter((segment) => 'literal' in segment).length;
  return {
    operation,
    method,
    segments,
    query: wanted,
    required: needed,
    weight:
      literals * LITERAL_WEIGHT +
      segments.length +
      wanted.length +
      needed.query.length +
      needed.headers.length,
  };
}

const pathSegments = (path: string): string[] => path.replace(/^\//, '').split('/');

function segmentOf(text: string): Segment {
  const label = /^\{(\w+)(\+?)\}$/.exec(text);
  return label ? { label: label[1] as string, greedy: label[2] === '+' } : { literal: text };
}

const asksFor = ({ query }: Route, given: ReadonlyMap<string, string>): boolean =>
  query.every(([name, value]) => given.has(name) && (value === '' || given.get(name) === value));

const isComplete = (
  { required: { query, headers } }: Route,
  given: ReadonlyMap<string, string>,
  sent: Readonly<Record<string, string | undefined>>,
): boolean => query.every((name) => given.has(name)) && headers.every((name) => sent[name] !== undefined);

function matchSegments(
  wanted: readonly Segment[],
  given: readonly string[],
): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    if ('label' in segment && segment.greedy) {
      labels[segment.label] = decodePath(given.slice(index).join('/'));
      return labels[segment.label] === '' ? undefined : labels;
    }
    const part = given[index];
    if (part === undefined) return undefined;
    if ('literal' in segment) {
      if (part !== segment.literal) return undefined;
    } else if (part === '') return undefined;
    else labels[segment.label] = decodePath(part);
  }
  const rest = given.slice(wanted.length);
  return rest.every((part) => part === '') && rest.length <= 1 ? labels : undefined;
}

export function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
