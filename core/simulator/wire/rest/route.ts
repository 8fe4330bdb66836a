import type { ServiceShapes } from '../../shapes/shape';
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
  constructor({ operations }: ServiceShapes, names: readonly string[] = Object.keys(operations)) {
    this.#routes = names
      .flatMap((operation) => {
        const http = operations[operation]?.http;
        return http ? [routeOf(operation, http.method, http.uri)] : [];
      })
      .sort((one, other) => other.weight - one.weight);
  }

  /** The most specific operation that fits; a trailing slash makes a difference only within a greedy label. */
  match(method: string, path: string, query: string): Routed | undefined {
    const segments = pathSegments(path);
    const given = new Map(formPairs(query));
    for (const route of this.#routes) {
      if (route.method !== method || !asksFor(route, given)) continue;
      const labels = matchSegments(route.segments, segments);
      if (labels) return { operation: route.operation, labels };
    }
    return undefined;
  }
}

function routeOf(operation: string, method: string, uri: string): Route {
  const [path = '', query = ''] = uri.split('?');
  const segments = pathSegments(path.replace(/(?<=.)\/$/, '')).map(segmentOf);
  const wanted = formPairs(query).filter(([name]) => name !== SDK_MARK);
  const literals = segments.filter((segment) => 'literal' in segment).length;
  return {
    operation,
    method,
    segments,
    query: wanted,
    weight: literals * LITERAL_WEIGHT + segments.length + wanted.length,
  };
}

const pathSegments = (path: string): string[] => path.replace(/^\//, '').split('/');

function segmentOf(text: string): Segment {
  const label = /^\{(\w+)(\+?)\}$/.exec(text);
  return label ? { label: label[1] as string, greedy: label[2] === '+' } : { literal: text };
}

const asksFor = ({ query }: Route, given: ReadonlyMap<string, string>): boolean =>
  query.every(([name, value]) => given.has(name) && (value === '' || given.get(name) === value));

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
