import type { Operation } from './operation';

/** The parameters of a path that fits a template such as `/notes/{slug}`, or null. */
export function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, segment] of wanted.entries()) {
    const value = given[place] ?? '';
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name === undefined ? value !== segment : value === '') return null;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

/** The operation for a method and path, with the path's parameters. */
export function operationOf(
  operations: readonly Operation[],
  method: string,
  path: string,
): { operation: Operation; params: Record<string, string> } | null {
  for (const operation of operations) {
    const params = operation.method === method ? matchPath(operation.path, path) : null;
    if (params) return { operation, params };
  }
  return null;
}

/** Methods that a path answers, HEAD and OPTIONS included; none for an unknown path. */
export function allowedMethods(operations: readonly Operation[], path: string): string[] {
  const methods = operations.filter((one) => matchPath(one.path, path)).map(({ method }) => method);
  if (methods.length === 0) return [];
  return [
    ...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))),
    'OPTIONS',
  ];
}
