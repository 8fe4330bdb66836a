/** What the Prisma adapter asks of better-sqlite3's statements. */
interface Statement {
  reader: boolean;
  run(...args: readonly unknown[]): unknown;
  columns(): unknown;
  raw(): Statement;
  all(...args: readonly unknown[]): unknown;
}
interface Connection {
  prepare(sql: string): Statement;
}

/** Texts differ only in how long their lists are: a few hundred is all there ever is. */
const STATEMENTS_MAX = 500;

/**
 * Lets a connection keep what it has prepared: the adapter prepares every statement anew, which takes a fifth
 * of an answer's time. Bound arguments are handed over at each call instead, as a statement binds only once.
 */
export function keepStatements(adapter: object): void {
  const connection: unknown = Reflect.get(adapter, 'client');
  if (!isConnection(connection)) return;
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  connection.prepare = (sql) => {
    const known = kept.get(sql);
    if (known) return bindable(known);
    const [oldest] = kept.keys();
    if (kept.size >= STATEMENTS_MAX && oldest !== undefined) kept.delete(oldest);
    const statement = prepare(sql);
    kept.set(sql, statement);
    return bindable(statement);
  };
}

/** The statement with arguments that hold for one call only. */
function bindable(statement: Statement, args: readonly unknown[] = []) {
  return {
    reader: statement.reader,
    bind: (bound: readonly unknown[]) => bindable(statement, bound),
    run: () => statement.run(...args),
    columns: () => statement.columns(),
    raw: () => bindable(statement.raw(), args),
    all: () => statement.all(...args),
  };
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'prepare' in value && typeof value.prepare === 'function';
