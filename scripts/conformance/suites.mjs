import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Format of the suites that the folder's own runner executes. */
const EXECUTABLE = 'aws-conformance-cases/1';

const read = (folder, file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** Files of a folder of cases, or those named: what the folder's runner executes. */
export function suitesIn(folder, named) {
  const files = named.length > 0 ? named.map((file) => path.basename(file)) : readdirSync(folder);
  return files
    .filter((file) => file.endsWith('.json'))
    .filter((file) => read(folder, file).schema === EXECUTABLE)
    .sort();
}
