import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { WORKER_SOURCE } from './worker-source';
import { readZip, ZipFault } from './zip';

/** One invocation of JavaScript code, as the world asks for it. */
export interface HandlerRequest {
  readonly functionArn: string;
  readonly version: string;
  readonly requestId: string;
  readonly runtime: string;
  /** `index.handler`: file and export. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The deployment package, a zip archive. */
  readonly code: Uint8Array;
  /** The event as JSON text. */
  readonly payload: string;
  readonly timeoutMs: number;
}

export type HandlerResult =
  | { readonly payload: string }
  | { readonly error: { readonly errorType: string; readonly errorMessage: string } };

const EXTENSIONS = ['.js', '.mjs', '.cjs'];
const MEMORY_MB = 512;

/** Folders of unpacked code by hash: the same code is unpacked once. */
const unpacked = new Map<string, Promise<string>>();

/**
 * Runs a handler in a thread of its own, ended when its time is over. The code is that of whoever runs the sandbox,
 * on their own machine: it is kept apart, not locked in.
 * @param settings environment variables beside the function's own
 */
export async function runHandler(
  request: HandlerRequest,
  settings: Readonly<Record<string, string>>,
): Promise<HandlerResult> {
  const { runtime, requestId } = request;
  if (!runtime.startsWith('nodejs'))
    return fault('Runtime.NotSimulated', `The sandbox runs nodejs runtimes, not ${runtime}.`);
  try {
    const file = await fileOf(request);
    if (file === undefined)
      return fault('Runtime.ImportModuleError', `Error: Cannot find module '${moduleOf(request.handler)}'`);
    return await inThread(request, file, settings);
  } catch (error) {
    if (error instanceof ZipFault) return fault('Runtime.InvalidPackage', error.message);
    return fault('Runtime.ExitError', `RequestId: ${requestId} Error: ${String(error)}`);
  }
}

const fault = (errorType: string, errorMessage: string): HandlerResult => ({
  error: { errorType, errorMessage },
});

const moduleOf = (handler: string): string => handler.slice(0, handler.lastIndexOf('.'));

async function fileOf({ code, handler }: HandlerRequest): Promise<string | undefined> {
  const hash = createHash('sha256').update(code).digest('hex');
  const folder = unpacked.get(hash) ?? unpack(code);
  unpacked.set(hash, folder);
  const base = path.join(await folder, moduleOf(handler));
  return EXTENSIONS.map((extension) => base + extension).find((file) => existsSync(file));
}

async function unpack(code: Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'redrive-function-'));
  for (const { path: name, content } of readZip(code)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

function inThread(
  request: HandlerRequest,
  file: string,
  settings: Readonly<Record<string, string>>,
): Promise<HandlerResult> {
  const { handler, payload, timeoutMs, requestId } = request;
  const worker = new Worker(WORKER_SOURCE, {
    eval: true,
    env: { ...settings, ...request.environment, AWS_LAMBDA_FUNCTION_NAME: nameOf(request) },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    workerData: {
      file,
      exported: handler.slice(handler.lastIndexOf('.') + 1),
      event: payload,
      context: contextOf(request),
      deadlineMs: Date.now() + timeoutMs,
    },
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), timeoutMs);
    const end = (result: HandlerResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    worker.once('message', end);
    worker.once('error', (error: Error) => end(fault(error.name, error.message)));
    worker.once('exit', () =>
      end(
        fault(
          'Runtime.ExitError',
          `RequestId: ${requestId} Error: Runtime exited without providing a reason`,
        ),
      ),
    );
  });
}

const nameOf = ({ functionArn }: HandlerRequest): string => functionArn.split(':')[6] ?? '';

const contextOf = (request: HandlerRequest): Readonly<Record<string, string>> => ({
  functionName: nameOf(request),
  functionVersion: request.version,
  invokedFunctionArn: request.functionArn,
  awsRequestId: request.requestId,
  handler: request.handler,
});
