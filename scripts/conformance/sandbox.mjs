import { spawn } from 'node:child_process';
import { inRoot, root, Stop } from '../prepare/terminal.mjs';

/** Calls `use` with the endpoint of a sandbox of this checkout, on a free port, which ends with it. */
export async function withSandbox(use) {
  const child = spawn(process.execPath, [inRoot('scripts', 'sandbox.mjs'), '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endpoint = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const url = /http:\/\/\S+/.exec(output)?.[0];
      if (url) resolve(url);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Stop(`The sandbox ended with code ${code}.`)));
  });
  try {
    await use(endpoint);
  } finally {
    child.kill();
  }
}
