import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Format of the suites that the folder's own runner executes, and of those that are played in process. */
const EXECUTABLE = 'aws-conformance-cases/1';
const DECLARATIVE = 'aws-conformance-scenarios/1';

const read = (folder, file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

/** Files of a folder of cases, or those named, by how they are run. */
export function suitesIn(folder, named) {
  const files = named.length > 0 ? named.map((file) => path.basename(file)) : readdirSync(folder);
  const cases = files.filter((file) => file.endsWith('.json')).sort();
  const of = (schema) => cases.filter((file) => read(folder, file).schema === schema);
  return { executable: of(EXECUTABLE), declarative: of(DECLARATIVE) };
}
