import { base64, fromBase64 } from '../kernel/bytes';
import { shellFault } from './cli-error';
import type { CliEnvironment } from './environment';
import { fileName } from './parameters/files';

type Program = (words: readonly string[], files: CliEnvironment['files']) => string;

/** Programs of the terminal beside `aws`: what each prints. */
const PROGRAMS: Readonly<Record<string, Program>> = {
  cat: (names, files) =>
    names
      .map((name) => fileOf(name, files, `cat: ${name}`))
      .join('')
      .replace(/\n$/, ''),
  echo: (words) => words.join(' '),
  ls: (_, files) => [...files.keys()].sort().join('\n'),
  'ssh-keygen': sshKeygen,
};

export const PROGRAM_NAMES: readonly string[] = ['aws', ...Object.keys(PROGRAMS)];

/** What a program prints; undefined when there is none of this name. */
export function runProgram(
  [name = '', ...words]: readonly string[],
  { files }: Pick<CliEnvironment, 'files'>,
): string | undefined {
  return Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name]?.(words, files) : undefined;
}

function fileOf(name: string, files: CliEnvironment['files'], said: string): string {
  const text = files.get(fileName(name));
  if (text === undefined) throw shellFault(`${said}: No such file or directory`);
  return text;
}

/** `ssh-keygen -y -f FILE`: the public key of a private one. */
function sshKeygen(words: readonly string[], files: CliEnvironment['files']): string {
  const name = words[words.indexOf('-f') + 1];
  if (!words.includes('-y') || !words.includes('-f') || name === undefined || words.length > 3)
    throw shellFault('this terminal has only: ssh-keygen -y -f <private key file>');
  const key = publicKeyIn(fileOf(name, files, name));
  if (key === undefined) throw shellFault(`Load key "${name}": invalid format`);
  return key;
}

const ARMOR =
  /^-----BEGIN OPENSSH PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END OPENSSH PRIVATE KEY-----\s*$/;
const MAGIC = 'openssh-key-v1\0';
const LENGTH_BYTES = 4;

/**
 * An OpenSSH private key holds its public key in the open, after the cipher, the key derivation and its options, and
 * the number of keys. Source: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
function publicKeyIn(text: string): string | undefined {
  const encoded = ARMOR.exec(text)?.[1];
  if (encoded === undefined) return undefined;
  const bytes = fromBase64(encoded.replaceAll('\n', ''));
  if (!(bytes instanceof Uint8Array)) return undefined;
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) return undefined;
  let at = MAGIC.length;
  const field = (): Uint8Array => {
    const length = at + LENGTH_BYTES <= bytes.length ? new DataView(bytes.buffer).getUint32(at) : 0;
    const value = bytes.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length);
    at += LENGTH_BYTES + length;
    return value;
  };
  for (const _ of ['cipher', 'derivation', 'options']) field();
  at += LENGTH_BYTES;
  const blob = field();
  if (blob.length < LENGTH_BYTES) return undefined;
  const typeLength = new DataView(blob.buffer, blob.byteOffset).getUint32(0);
  const type = new TextDecoder().decode(blob.subarray(LENGTH_BYTES, LENGTH_BYTES + typeLength));
  return /^ssh-(ed25519|rsa)$/.test(type) ? `${type} ${base64(blob)}` : undefined;
}
