// npm run test:labs: completes every lab in every way: keyboard, accessibility tree, pointer; on a phone and at
// 400 % zoom; Korean and English. Slow (a few seconds each) and outside `npm test`.
import { main, runTool } from './prepare/terminal.mjs';

await main(async () => {
  const args = ['test', 'labs-complete', '--reporter=line', ...process.argv.slice(2)];
  const { code } = await runTool('@playwright/test/cli.js', args, { env: { LABS: 'all' } });
  process.exitCode = code;
});
