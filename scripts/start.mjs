// npm start: prepares everything, then serves. Service managers should run this file directly, because npm
// does not pass signals on.

import { choosePort, serve } from './prepare/serve.mjs';
import { main } from './prepare/terminal.mjs';
import { build, prepare, serverEnvironment, settings } from './prepare.mjs';

await main(async () => {
  const chosen = settings();
  const port = await choosePort();
  await prepare(chosen);
  await build();
  process.exitCode = await serve('start', port, { ...serverEnvironment(chosen), NODE_ENV: 'production' });
});
