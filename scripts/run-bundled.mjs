// node scripts/run-bundled.mjs scripts/proofs/prove.ts [arguments]: bundles a script and runs it.
// Bundled as the product is: tsx, which runs the other commands, makes every function slower by naming it.
// For scripts without a database: no tables are made.
import { bundle } from './prepare/bundle.mjs';
import { checkNode, install } from './prepare/install.mjs';
import { becomeScript, main, Stop } from './prepare/terminal.mjs';

await main(async () => {
  const [entry, ...args] = process.argv.slice(2);
  if (!entry) throw new Stop('Usage: node scripts/run-bundled.mjs scripts/FILE.ts [arguments]');
  checkNode();
  await install();
  const env = { LOG_LEVEL: 'error', ...process.env, NODE_ENV: 'production' };
  await becomeScript(['--enable-source-maps', await bundle(entry), ...args], env);
});
