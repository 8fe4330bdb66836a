// npm run dev: the same preparation as npm start, then Next's development server.

import { choosePort, serve } from './prepare/serve.mjs';
import { main } from './prepare/terminal.mjs';
import { prepare, serverEnvironment, settings } from './prepare.mjs';

await main(async () => {
  const chosen = settings();
  const port = await choosePort();
  await prepare(chosen);
  process.exitCode = await serve('dev', port, { ...serverEnvironment(chosen), NODE_ENV: 'development' });
});
