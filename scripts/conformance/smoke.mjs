import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from '../prepare/terminal.mjs';
import { findCli, runCli } from './aws-cli.mjs';
import { COMMANDS, GREETER_ZIP } from './smoke-commands.mjs';

const WORDS = /'[^']*'|\S+/g;
const OPTIONS = ['--region', 'us-east-1', '--output', 'json', '--no-cli-pager'];

/** Runs the commands against a sandbox, where version 2 of the AWS CLI is installed; returns verdicts as rows of the table. */
export async function runSmoke({ endpoint, verbose }) {
  const { program, version, others } = await findCli();
  if (!program) {
    const found = others.length > 0 ? `; found: ${others.join(', ')}` : '';
    say(`Version 2 of the AWS CLI is not here${found}: its commands are left out.`);
    return [];
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'redrive-smoke-'));
  try {
    return await runCommands({ program, version, endpoint, verbose, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runCommands({ program, version, endpoint, verbose, folder }) {
  const zip = path.join(folder, 'greeter.zip');
  writeFileSync(zip, Buffer.from(GREETER_ZIP, 'base64'));
  const known = { ENDPOINT: endpoint, ZIP: zip };
  const rows = [];
  for (const [command, pattern, keep] of COMMANDS) {
    const words = command.replace(/\{([A-Z]+)\}/g, (_, name) => known[name]).match(WORDS);
    const args = words.map((word) => (word.startsWith("'") ? word.slice(1, -1) : word));
    const { code, said } = await runCli(program, [...args, '--endpoint-url', endpoint, ...OPTIONS], folder);
    const verdict = judge(pattern, code, said) ? 'pass' : 'fail';
    if (keep) known[keep] = pattern.exec(said)?.[1] ?? known[keep];
    if (verbose || verdict === 'fail') console.log(`${verdict.padEnd(12)}aws ${command}\n${said}`);
    rows.push({ name: version, verdicts: { [verdict]: 1 } });
  }
  return rows;
}

/** An error is wanted where the pattern begins with an exclamation mark. */
function judge(pattern, code, said) {
  if (!pattern.source.startsWith('!')) return code === 0 && pattern.test(said);
  return code !== 0 && said.includes(pattern.source.slice(1));
}
