import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { apiFileSchema } from '@/core/facts/api.schema';
import type { AnyService } from '@/core/simulator/engine/contract';
import { AwsRefusal } from '@/core/simulator/engine/refusal';
import type { ServiceShapes } from '@/core/simulator/shapes/shape';

const API = fileURLToPath(new URL('../../../../content/facts/api/', import.meta.url));

/** Services of which only the shapes matter: every operation is known, none does anything. */
export function stubService(name: string, shapes: ServiceShapes): AnyService {
  return {
    name,
    iamPrefix: name,
    principal: `${name}.amazonaws.com`,
    scope: 'regional',
    shapes,
    initial: () => ({}),
    operations: Object.fromEntries(
      Object.keys(shapes.operations).map((operation) => [operation, { run: () => ({}) }]),
    ),
    refuseInput: () => new AwsRefusal('ValidationException', ''),
    refuseAccess: (message) => new AwsRefusal('AccessDeniedException', message),
  };
}

/** Name and SDK package of every service that has shapes. */
export const apiPackages = (): { name: string; sdk: string }[] =>
  readdirSync(API)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const api = apiFileSchema.parse(parse(readFileSync(`${API}${file}`, 'utf8')));
      return { name: file.replace('.yaml', ''), sdk: api.package };
    });

/** The generated shapes of a service. */
export async function shapesOf(name: string): Promise<ServiceShapes> {
  const module = (await import(`../../../../core/simulator/shapes/generated/${name}.ts`)) as Record<
    string,
    ServiceShapes
  >;
  const [shapes] = Object.values(module);
  if (!shapes) throw new Error(`${name} has no shapes`);
  return shapes;
}
