// Holds one WebAssembly engine on one database and passes the CLI's requests to it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { openProvider } from './provider.mjs';

const require = createRequire(import.meta.url);
const glueFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');

export const ENGINE_VERSION = JSON.parse(
  readFileSync(join(dirname(glueFile), 'package.json'), 'utf8'),
).version;

/** Requests that replay the migrations elsewhere without asking for the shadow database themselves. */
const NEEDS_SHADOW = new Set(['createMigration', 'evaluateDataLoss']);

let panic;
const rememberPanic = (message) => {
  panic = message;
};
/** What a dying engine said last; the error it throws says only "unreachable". */
export const panicMessage = () => panic;

/** Requests whose name differs from the engine's method. */
const RENAMED = { getDatabaseVersion: 'version' };
/** Requests that read the table of applied migrations, which SQLite must have before (see sqlite.mjs). */
const READS_HISTORY = new Set([
  'applyMigrations',
  'createMigration',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'evaluateDataLoss',
  'markMigrationApplied',
  'markMigrationRolledBack',
]);

/** The package's own entry imports its .wasm file as a module, which Node 20 refuses, so it is loaded by hand. */
async function loadEngineClass() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: rememberPanic };
  const glue = await import(pathToFileURL(glueFile).href);
  const bytes = readFileSync(join(dirname(glueFile), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/** The engine hands the shadow database's factory to its connector only while it diagnoses the history. */
async function bindShadow(engine, { migrationsList, filters }) {
  await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true });
}

/** An error of the driver that the engine cannot word reaches it as a number only. */
function original(error, driverErrors) {
  const id = /^External error id#(\d+)/.exec(error?.message ?? '')?.[1];
  return (id && driverErrors.consumeError(Number(id))?.error) || error;
}

export class EngineHost {
  #datamodels;
  #datasource;
  #provider;
  #SchemaEngine;

  /** @param {string[]} schemaFiles  @param {{ url?: string, shadowDatabaseUrl?: string }} datasource */
  constructor(schemaFiles, datasource) {
    this.#datamodels = schemaFiles.map((file) => [file, readFileSync(file, 'utf8')]);
    this.#datasource = datasource;
  }

  /** Answers one request of the CLI; throws what the engine refuses, with Prisma's error code. */
  async call(method, params) {
    this.#provider ??= await openProvider({ ...this.#datasource, schemas: this.#schemaTexts(params) });
    const provider = this.#provider;
    if (method === 'createDatabase') return { databaseName: await provider.create() };
    if (method === 'ensureConnectionValidity') return (await provider.check()) ?? {};
    if (method === 'reset') return (await provider.reset()) ?? null;
    if (READS_HISTORY.has(method)) await provider.prepareHistory();
    return this.#ask(RENAMED[method] ?? method, params ?? {});
  }

  async close() {
    await this.#provider?.close();
  }

  /** The schema may come by `--datamodels` or inside a request (`migrate diff --to-schema`). */
  #schemaTexts(params) {
    const inRequest = [params?.from, params?.to, params?.schema].flatMap((part) => part?.files ?? []);
    return [...this.#datamodels.map(([, text]) => text), ...inRequest.map((file) => file.content)];
  }

  /**
   * A fresh engine for every request: on SQLite one that has applied migrations keeps the file locked
   * and forgets how to open a shadow database.
   */
  async #ask(method, params) {
    this.#SchemaEngine ??= await loadEngineClass();
    // Given an empty list instead of none, the engine panics.
    const datamodels = this.#datamodels.length > 0 ? this.#datamodels : undefined;
    const factory = bindMigrationAwareSqlAdapterFactory(this.#provider.factory());
    try {
      const engine = await this.#SchemaEngine.new({ datamodels }, () => {}, factory);
      if (typeof engine[method] !== 'function') throw new Error(`the schema engine has no method ${method}`);
      if (NEEDS_SHADOW.has(method)) await bindShadow(engine, params);
      return await engine[method](params);
    } catch (error) {
      throw original(error, factory.errorRegistry);
    } finally {
      await this.#provider.disconnect();
    }
  }
}
