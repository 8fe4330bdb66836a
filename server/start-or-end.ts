import { ContentFaults } from './content/reader';
import { log } from './log';

/**
 * Runs what has to be done before the first request. Where that fails the process ends and says why: a server that
 * could not start would only refuse every request.
 * @param end leaves the process with an exit code
 */
export async function startOrEnd(
  start: () => Promise<void>,
  end: (code: number) => void = process.exit,
): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (error instanceof ContentFaults) {
      log.fatal({ faults: error.faults }, 'content is broken: mend what is named and start again');
    } else log.fatal({ error }, 'the server could not start');
    end(1);
  }
}
