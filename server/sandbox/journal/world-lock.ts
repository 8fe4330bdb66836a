import { existsSync, linkSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { WorldFileFault } from './world-file-fault';

/** Locks of this process, which outlives none of them: its own id in a file says nothing otherwise. */
const held = new Set<string>();

/**
 * Keeps two sandboxes from writing one world file: `FILE.lock` beside it holds the id of the process that does. The
 * lock of a process that is gone is taken over.
 */
export class WorldLock {
  private constructor(private readonly lock: string) {}

  /** Throws a WorldFileFault while another sandbox has the file. */
  static take(file: string): WorldLock {
    const lock = `${existsSync(file) ? realpathSync(file) : path.resolve(file)}.lock`;
    for (let owner = tryTaking(lock); owner !== undefined; owner = tryTaking(lock)) {
      if (isRunning(owner, lock))
        throw new WorldFileFault(
          `${file} is in use by the sandbox of process ${owner}. Stop that one, or name another file. ` +
            `If process ${owner} is no sandbox, remove ${lock}.`,
        );
      breakLock(lock, owner);
    }
    held.add(lock);
    return new WorldLock(lock);
  }

  release(): void {
    if (held.delete(this.lock)) rmSync(this.lock, { force: true });
  }
}

/** The owner's process id where somebody has the lock, dead or alive; undefined when it is ours now. */
function tryTaking(lock: string): number | undefined {
  // Written first and linked then, so that a lock is never seen without its owner.
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, lock);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return ownerOf(lock);
  } finally {
    rmSync(draft);
  }
}

/** 0 when the lock has just been given back, or names nobody: then nobody runs. */
function ownerOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function isRunning(pid: number, lock: string): boolean {
  if (pid === 0) return false;
  if (pid === process.pid) return held.has(lock);
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a dead owner's lock away. Whoever else finds the same one dead may be faster: then theirs is put back. */
function breakLock(lock: string, owner: number): void {
  const taken = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, taken);
    if (ownerOf(taken) !== owner) linkSync(taken, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  rmSync(taken, { force: true });
}
