#!/usr/bin/env node
// Answers the Prisma CLI in place of its native schema engine, which the CLI would otherwise
// download at the first command. The work is done by the same engine compiled to WebAssembly (an
// npm package) on the official driver adapters. prisma.config.ts names this file.
import { parseArgs } from 'node:util';
import { ENGINE_VERSION, EngineHost } from './schema-engine/host.mjs';
import { openProvider } from './schema-engine/provider.mjs';
import { serve } from './schema-engine/rpc.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true, default: [] },
    datasource: { type: 'string' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
});

const datasource = values.datasource ? JSON.parse(values.datasource) : {};

if (values.version) {
  console.log(`schema-engine-cli ${ENGINE_VERSION}`);
} else if (positionals[0] === 'cli') {
  process.exitCode = await databaseCommand(positionals[1]);
} else {
  const host = new EngineHost(values.datamodels, datasource);
  await serve(host);
  await host.close();
}

/** One question about the database as a whole; the answer is the exit code, a refusal is a line on stderr. */
async function databaseCommand(command) {
  const provider = await openProvider(datasource);
  const actions = {
    'can-connect-to-database': () => provider.check(),
    'create-database': () => provider.create(),
    'drop-database': () => provider.drop(),
  };
  try {
    const action = actions[command];
    if (!action) throw new Error(`unknown command: ${command}`);
    await action();
    return 0;
  } catch (error) {
    const fields = { error_code: error.code ?? 'P1001', message: error.message };
    // The CLI skips the first line of stderr and reads each further one as JSON.
    const line = JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields });
    process.stderr.write(`\n${line}`);
    return 1;
  } finally {
    await provider.close();
  }
}
