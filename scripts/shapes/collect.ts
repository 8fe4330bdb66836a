import { NormalizedSchema } from '@smithy/core/schema';
import type { ApiFile, Constraint } from '../../core/facts/api.schema';
import type { Member, OperationShape, ServiceShapes, Shape } from '../../core/simulator/shapes/shape';

interface ProtocolSettings {
  version?: string;
  serviceTarget?: string;
  xmlNamespace?: string;
}
interface Client {
  config: { protocolSettings: ProtocolSettings; protocol: { constructor: { name: string } } };
  destroy(): void;
}
type SdkModule = Record<string, unknown>;

/** The shapes of a service's operations: names and nesting as the SDK has them, constraints as the API file says. */
export async function collectShapes(api: ApiFile): Promise<ServiceShapes> {
  const sdk = (await import(api.package)) as SdkModule;
  const table = new Map<string, Shape>();
  const collector = new Collector(api, table);
  const operations = Object.fromEntries(
    api.operations.map((name) => [name, collector.operation(name, schemaOf(sdk, name))]),
  );
  collector.checkUnused();
  const settings = settingsOf(sdk);
  return {
    signingName: api.signingName ?? api.service,
    protocols: api.protocols,
    ...jsonOf(api, sdk, settings),
    version: settings.version ?? '',
    ...optional('namespace', api.namespace ?? settings.xmlNamespace),
    operations,
    shapes: Object.fromEntries(table),
  };
}

const optional = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });

function schemaOf(sdk: SdkModule, operation: string): unknown[] {
  const schema = sdk[`${operation}$`];
  if (!Array.isArray(schema)) throw new Error(`the SDK has no operation ${operation}`);
  return schema;
}

function settingsOf(sdk: SdkModule): ProtocolSettings {
  return withClient(sdk, (client) => client.config.protocolSettings);
}

function withClient<T>(sdk: SdkModule, use: (client: Client) => T): T {
  const name = Object.keys(sdk).find((key) => /^[A-Z]\w+Client$/.test(key) && key !== '__Client');
  const Constructor = sdk[name as string] as new (config: { region: string }) => Client;
  const client = new Constructor({ region: 'us-east-1' });
  const result = use(client);
  client.destroy();
  return result;
}

function jsonOf(
  api: ApiFile,
  sdk: SdkModule,
  settings: ProtocolSettings,
): Pick<ServiceShapes, 'target' | 'jsonVersion'> {
  if (!api.protocols.includes('json')) return {};
  const protocol = withClient(sdk, (client) => client.config.protocol.constructor.name);
  return {
    ...optional('target', settings.serviceTarget),
    jsonVersion: protocol.includes('1_1') ? '1.1' : '1.0',
  };
}

interface Traits {
  http?: [string, string, number];
  httpLabel?: number;
  httpQuery?: string;
  httpQueryParams?: number;
  httpHeader?: string;
  httpPrefixHeaders?: string;
  httpResponseCode?: number;
  httpPayload?: number;
  xmlName?: string;
  xmlFlattened?: number;
  xmlAttribute?: number;
  jsonName?: string;
}

class Collector {
  readonly #used = new Set<string>();

  constructor(
    private readonly api: ApiFile,
    private readonly table: Map<string, Shape>,
  ) {}

  operation(name: string, schema: unknown[]): OperationShape {
    const [, , , traits, input, output] = schema as [
      number,
      string,
      string,
      Traits | 0,
      () => never,
      () => never,
    ];
    const http = traits === 0 ? undefined : traits.http;
    return {
      ...optional('input', this.#structureName(NormalizedSchema.of(input as never))),
      ...optional('output', this.#structureName(NormalizedSchema.of(output as never))),
      ...this.#resultName(name, output as never),
      ...(http && { http: { method: http[0], uri: http[1], status: http[2] } }),
    };
  }

  #resultName(operation: string, output: never): Pick<OperationShape, 'resultName'> {
    const { protocols } = this.api;
    if (protocols.includes('query')) return { resultName: `${operation}Result` };
    if (!protocols.includes('rest-xml')) return {};
    const schema = NormalizedSchema.of(output);
    if (schema.isUnitSchema()) return {};
    return optional('resultName', (schema.getMergedTraits() as Traits).xmlName ?? schema.getName());
  }

  /** Structures of the API file that no operation reaches: a misspelt name, or one the SDK names otherwise. */
  checkUnused(): void {
    const named = [...Object.keys(this.api.members), ...Object.keys(this.api.only ?? {})];
    const unused = named.filter((name) => !this.#used.has(name));
    if (unused.length > 0) throw new Error(`${this.api.service}: no operation uses ${unused.join(', ')}`);
  }

  #structureName(schema: NormalizedSchema): string | undefined {
    return schema.isUnitSchema() ? undefined : this.#shape(schema, {}, '');
  }

  /** Puts the shape into the table, and answers its name there. */
  #shape(schema: NormalizedSchema, constraint: Constraint, place: string): string {
    if (schema.isStructSchema()) return this.#structure(schema);
    if (schema.isListSchema()) return this.#list(schema, constraint, place);
    if (schema.isMapSchema()) return this.#map(schema, constraint, place);
    return this.#add(simple(schema, constraint), place);
  }

  #structure(schema: NormalizedSchema): string {
    const name = schema.getName() ?? '';
    this.#used.add(name);
    if (this.table.has(name)) return name;
    const members: Record<string, Member> = {};
    let payload: string | undefined;
    // Entered before its members are known, as shapes may contain themselves.
    this.table.set(name, { type: 'structure', members });
    for (const [member, of] of schema.structIterator()) {
      if (this.api.only?.[name]?.includes(member) === false) continue;
      const constraint = this.api.members[name]?.[member] ?? {};
      const traits = of.getMemberTraits() as Traits;
      members[member] = {
        shape: this.#shape(of, constraint, `${name}.${member}`),
        ...(constraint.required && { required: true }),
        ...location(traits),
        ...timestampFormat(of),
        ...(of.isUnionSchema() && of.isStreaming() && { stream: true as const }),
      };
      if (traits.httpPayload) payload = member;
    }
    const unknown = Object.keys(this.api.members[name] ?? {}).filter((member) => !members[member]);
    if (unknown.length > 0) throw new Error(`${name} has no member ${unknown.join(', ')}`);
    this.table.set(name, {
      type: 'structure',
      members,
      ...(schema.isUnionSchema() && { union: true }),
      ...optional('payload', payload),
    });
    return name;
  }

  #list(schema: NormalizedSchema, { min, max, each = {} }: Constraint, place: string): string {
    const of = schema.getValueSchema();
    return this.#add(
      {
        type: 'list',
        member: this.#shape(of, each, `${place}[]`),
        ...optional('memberName', (of.getMergedTraits() as Traits).xmlName),
        ...optional('min', min),
        ...optional('max', max),
      },
      place,
    );
  }

  #map(schema: NormalizedSchema, { min, max, key = {}, value = {} }: Constraint, place: string): string {
    const keySchema = schema.getKeySchema();
    const valueSchema = schema.getValueSchema();
    return this.#add(
      {
        type: 'map',
        key: this.#shape(keySchema, key, `${place}.key`),
        value: this.#shape(valueSchema, value, `${place}.value`),
        ...optional('keyName', (keySchema.getMergedTraits() as Traits).xmlName),
        ...optional('valueName', (valueSchema.getMergedTraits() as Traits).xmlName),
        ...optional('min', min),
        ...optional('max', max),
      },
      place,
    );
  }

  /** Simple shapes without constraints go by their type; equal ones share the first name. */
  #add(shape: Shape, place: string): string {
    const text = JSON.stringify(shape);
    for (const [name, known] of this.table) if (JSON.stringify(known) === text) return name;
    const name = Object.keys(shape).length === 1 ? shape.type : place;
    this.table.set(name, shape);
    return name;
  }
}

function simple(schema: NormalizedSchema, constraint: Constraint): Shape {
  const { min, max, pattern } = constraint;
  const bounds = { ...optional('min', min), ...optional('max', max) };
  if (schema.isStringSchema())
    return {
      type: 'string',
      ...bounds,
      ...optional('pattern', pattern),
      ...optional('enum', constraint.enum),
    };
  if (schema.isBlobSchema()) return { type: 'blob', ...bounds };
  if (schema.isNumericSchema()) return { type: constraint.type ?? 'integer', ...bounds };
  if (schema.isBooleanSchema()) return { type: 'boolean' };
  if (schema.isTimestampSchema()) return { type: 'timestamp' };
  return { type: 'document' };
}

function location(traits: Traits): Partial<Member> {
  const flat = traits.xmlFlattened ? ({ flat: true } as const) : {};
  const attribute = traits.xmlAttribute ? ({ attribute: true } as const) : {};
  if (traits.httpLabel) return { in: 'uri' };
  if (traits.httpQuery !== undefined) return { in: 'query', name: traits.httpQuery };
  if (traits.httpHeader !== undefined) return { in: 'header', name: traits.httpHeader };
  if (traits.httpPrefixHeaders !== undefined) return { in: 'headers', name: traits.httpPrefixHeaders };
  if (traits.httpResponseCode) return { in: 'status' };
  return { ...optional('name', traits.jsonName ?? traits.xmlName), ...flat, ...attribute };
}

const TIMESTAMP_FORMATS = { 5: 'date-time', 6: 'http-date', 7: 'epoch-seconds' } as const;

function timestampFormat(schema: NormalizedSchema): Pick<Member, 'format'> {
  if (!schema.isTimestampSchema()) return {};
  const code = schema.getSchema() as unknown as number;
  return optional('format', (TIMESTAMP_FORMATS as Readonly<Record<number, Member['format']>>)[code]);
}
