/** See bundle.mjs: bundles the script at that path from the root, and says where the bundle is. */
export function bundle(entry: string): Promise<string>;
