// npm run shapes [-- SERVICE ...]: writes core/simulator/shapes/generated/ from the schemas of the AWS SDK (names
// and nesting of members) and content/facts/api (operations, and what AWS asks of their requests).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { apiFileSchema } from '../core/facts/api.schema';
import { collectShapes } from './shapes/collect';
import { shapesModule, typesModule } from './shapes/print';

const API = path.resolve('content/facts/api');
const OUT = path.resolve('core/simulator/shapes/generated');

async function generate(name: string): Promise<void> {
  const api = apiFileSchema.parse(parse(readFileSync(path.join(API, `${name}.yaml`), 'utf8')));
  const shapes = await collectShapes(api);
  writeFileSync(path.join(OUT, `${name}.ts`), shapesModule(name, shapes));
  writeFileSync(path.join(OUT, `${name}.types.ts`), typesModule(name, shapes));
}

const known = readdirSync(API).map((file) => path.basename(file, '.yaml'));
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : known) await generate(name);
