/**
 * What runs in a worker thread for one invocation: loads the handler's file, calls it with event and context, and
 * posts `{ payload }` or `{ error }`. A text, so that the sandbox stays a single file.
 */
export const WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { pathToFileURL } = require('node:url');
const { file, exported, event, context, deadlineMs } = workerData;

const wordsOf = (error) => ({
  errorType: error?.name ?? 'Error',
  errorMessage: String(error?.message ?? error),
});

async function handlerOf() {
  const module = await import(pathToFileURL(file).href);
  const handler = module[exported] ?? module.default?.[exported];
  if (typeof handler === 'function') return handler;
  throw Object.assign(new Error(context.handler + ' is undefined or not exported'), { name: 'Runtime.HandlerNotFound' });
}

const call = (handler) => new Promise((resolve, reject) => {
  const callback = (error, result) => (error ? reject(error) : resolve(result));
  const full = {
    ...context,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
    succeed: resolve,
    fail: reject,
    done: callback,
  };
  const returned = handler(JSON.parse(event), full, callback);
  if (typeof returned?.then === 'function') returned.then(resolve, reject);
  else if (handler.length < 3) resolve(returned);
});

handlerOf()
  .then(call)
  .then((result) => parentPort.postMessage({ payload: JSON.stringify(result) ?? 'null' }))
  .catch((error) => parentPort.postMessage({ error: wordsOf(error) }))
  .finally(() => process.exit());
`;
