// Chooses the database: by the URL's scheme, else by the provider that the schema names.
import { openPostgres } from './postgres.mjs';
import { openSqlite } from './sqlite.mjs';

/**
 * @typedef {object} Provider
 * @property {() => object} factory  a driver adapter factory the engine can migrate with
 * @property {() => Promise<void>} check  throws P1003 when the database is absent, P1001 when unreachable
 * @property {() => Promise<string>} create  creates the database when absent and returns its name
 * @property {() => Promise<void>} drop
 * @property {() => Promise<void>} reset  leaves an empty database
 * @property {() => Promise<void>} prepareHistory  before the engine reads the applied migrations
 * @property {() => Promise<void>} disconnect  ends the connections that the engine opened
 * @property {() => Promise<void>} close
 */

/**
 * @param {{ url?: string, shadowDatabaseUrl?: string, schemas?: string[] }} datasource
 * @returns {Promise<Provider>}
 */
export async function openProvider({ url, shadowDatabaseUrl, schemas = [] }) {
  const postgres = url ? /^postgres(ql)?:/.test(url) : schemas.some(namesPostgres);
  return postgres ? openPostgres(url, shadowDatabaseUrl) : openSqlite(url);
}

const namesPostgres = (schema) => /datasource\s+\w+\s*\{[^}]*provider\s*=\s*"postgres(ql)?"/.test(schema);
