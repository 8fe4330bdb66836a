import { chownSync } from 'node:fs';

const NOBODY = 65_534;

/**
 * Does the work as a user whom file modes stop. Root is stopped by none, so root becomes nobody for as long
 * as it takes, and the folder nobody's.
 */
export async function heedingFileModes<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  chownSync(folder, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
