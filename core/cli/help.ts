import type { Member, Shape } from '../simulator/shapes/shape';
import { shapeNamed } from '../simulator/validation/check-input';
import type { HelpTopic } from './command-line';
import type { CliEnvironment, CliService } from './environment';
import { kebab } from './names';
import { optionShape } from './parameters/input-shape';

/** The help page of a topic, as plain text: names, types and what is required, in the layout of the AWS CLI. */
export function helpPage({ service, operation }: HelpTopic, environment: CliEnvironment): string {
  if (!service)
    return page('aws', [
      section(
        'SERVICES',
        environment.services.map(({ cliName }) => cliName),
      ),
    ]);
  if (operation === undefined)
    return page(service.cliName, [
      section('AVAILABLE COMMANDS', Object.keys(service.shapes.operations).map(kebab).sort()),
    ]);
  return operationPage(service, operation);
}

const page = (name: string, sections: readonly string[]): string =>
  [`NAME\n       ${name}`, ...sections].join('\n\n');

const section = (title: string, lines: readonly string[]): string =>
  `${title}\n${lines.map((line) => `       ${line}`).join('\n')}`;

function operationPage(service: CliService, operation: string): string {
  const { shapes } = service;
  const members = Object.entries(optionShape(service, operation).members);
  const flags = members.map(([member, of]) => flag(member, of, shapes.shapes));
  return page(kebab(operation), [
    section('SYNOPSIS', [kebab(operation), ...flags]),
    section(
      'OPTIONS',
      members.map(([member, of]) => describe(member, of, shapes.shapes)),
    ),
  ]);
}

function flag(name: string, { shape, required }: Member, table: Readonly<Record<string, Shape>>): string {
  const option = `--${kebab(name)}`;
  const { type } = shapeNamed(table, shape);
  const text = type === 'boolean' ? `${option} | --no-${kebab(name)}` : `${option} <value>`;
  return required ? text : `[${text}]`;
}

function describe(name: string, { shape, required }: Member, table: Readonly<Record<string, Shape>>): string {
  const of = shapeNamed(table, shape);
  const facts = [of.type, required ? 'required' : undefined, rangeOf(of), valuesOf(of)].filter(Boolean);
  return `--${kebab(name)} (${facts.join(', ')})`;
}

function rangeOf(shape: Shape): string | undefined {
  const { min, max } = shape as { min?: number; max?: number };
  if (min === undefined && max === undefined) return undefined;
  return `${min ?? 0} to ${max ?? '…'}`;
}

const valuesOf = (shape: Shape): string | undefined =>
  shape.type === 'string' && shape.enum ? `one of ${shape.enum.join(' | ')}` : undefined;
