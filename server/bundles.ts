const global = globalThis as typeof globalThis & { redriveShared?: Map<string, unknown> };
global.redriveShared ??= new Map();
const shared = global.redriveShared;

/**
 * What is made once for the process. Next puts the server's code into several bundles (what runs at the start,
 * pages, routes), each with modules of its own: what is costly to make would be made in each. In development every
 * module keeps its own, as it is made anew with each edit.
 * @param name whose it is; the same name always goes with the same type
 */
export function sharedByBundles<T>(name: string, make: () => T): T {
  if (process.env.NODE_ENV !== 'production') return make();
  if (!shared.has(name)) shared.set(name, make());
  return shared.get(name) as T;
}
