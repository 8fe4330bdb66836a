// npm run shapes [-- SERVICE ...]: writes core/simulator/shapes/generated/ from the schemas of the AWS SDK (names
// and nesting of members) and content/facts/api (operations, and what AWS asks of their requests), and
// sdk-packages.ts: what the SDK's packages export.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type ApiFile, apiFileSchema } from '../core/facts/api.schema';
import type { SdkPackage } from '../core/labs/code/sdk-names';
import { collectShapes } from './shapes/collect';
import { shapesModule, typesModule } from './shapes/print';
import { collectNames, namesModule } from './shapes/sdk-names';

const API = path.resolve('content/facts/api');
const OUT = path.resolve('core/simulator/shapes/generated');
const NAMES = path.join(OUT, 'sdk-packages.ts');

const apiOf = (name: string): ApiFile =>
  apiFileSchema.parse(parse(readFileSync(path.join(API, `${name}.yaml`), 'utf8')));

async function generate(name: string): Promise<void> {
  const api = apiOf(name);
  const shapes = await collectShapes(api);
  writeFileSync(path.join(OUT, `${name}.ts`), shapesModule(name, shapes));
  writeFileSync(path.join(OUT, `${name}.types.ts`), typesModule(name, shapes));
}

const known = readdirSync(API).map((file) => path.basename(file, '.yaml'));
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : known) await generate(name);

const packages: Record<string, SdkPackage> = {};
for (const name of known) packages[apiOf(name).service] = await collectNames(apiOf(name));
writeFileSync(NAMES, namesModule(packages));
