import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '@/core/cli/command-line';
import { environment } from './environment';

/** An OpenSSH private key around a public one, as ssh-keygen writes it. */
function openSsh(blob: Buffer): string {
  const field = (bytes: Buffer) => Buffer.concat([uint32(bytes.length), bytes]);
  const none = field(Buffer.from('none'));
  const body = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    none,
    none,
    field(Buffer.alloc(0)),
    uint32(1),
    field(blob),
    field(Buffer.alloc(128, 7)),
  ]);
  const lines = body.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join(
    '\n',
  );
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** An ED25519 public key in SSH's wire format. */
function publicBlob(): Buffer {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const point = Buffer.from(x, 'base64url');
  return Buffer.concat([uint32(11), Buffer.from('ssh-ed25519'), uint32(point.length), point]);
}

const blob = publicBlob();
const files = new Map([
  ['key.pem', openSsh(blob)],
  ['short.pem', openSsh(Buffer.alloc(0))],
  ['torn.pem', openSsh(blob).replace(/=*\n-----END/, '==A=\n-----END')],
  ['note.txt', 'hello\n'],
]);

function run(line: string): string {
  const result = parseCommandLine(line, environment({ files }));
  if (!result.ok) return result.error.message;
  return result.value.kind === 'text' ? result.value.text : result.value.kind;
}

describe('programs beside aws', () => {
  it.each([
    ['cat note.txt', 'hello'],
    ['cat ./note.txt | wc -c', '5'],
    ['cat none.txt', 'cat: none.txt: No such file or directory'],
    ['echo one "two  three"', 'one two  three'],
    ['ls', 'key.pem\nnote.txt\nshort.pem\ntorn.pem'],
    [
      'vi note.txt',
      'vi: command not found. This terminal runs aws, cat, echo, ls, ssh-keygen; try: aws help',
    ],
    [
      'constructor',
      'constructor: command not found. This terminal runs aws, cat, echo, ls, ssh-keygen; try: aws help',
    ],
  ])('%s', (line, text) => expect(run(line)).toBe(text));

  it('ssh-keygen finds the public key of a private one', () => {
    expect(run('ssh-keygen -y -f key.pem')).toBe(`ssh-ed25519 ${blob.toString('base64')}`);
  });

  it.each([
    ['ssh-keygen -y -f note.txt', 'Load key "note.txt": invalid format'],
    ['ssh-keygen -y -f short.pem', 'Load key "short.pem": invalid format'],
    ['ssh-keygen -y -f torn.pem', 'Load key "torn.pem": invalid format'],
    ['ssh-keygen -y -f none.pem', 'none.pem: No such file or directory'],
    ['ssh-keygen -t rsa', 'this terminal has only: ssh-keygen -y -f <private key file>'],
  ])('%s is refused', (line, text) => expect(run(line)).toBe(text));
});

describe('a redirection', () => {
  it.each(['echo hi > out.txt', 'echo hi>out.txt', 'echo hi > ./out.txt', "echo hi | grep h > 'out.txt'"])(
    '%s',
    (line) => {
      const result = parseCommandLine(line, environment());
      expect(result.ok && result.value).toMatchObject({ kind: 'text', text: 'hi', into: 'out.txt' });
    },
  );

  it.each([
    'echo hi >> out.txt',
    'echo hi 2> out.txt',
    'echo hi >',
    'echo hi > a b',
    'echo hi > a | wc',
    'echo hi > a > b',
  ])('%s is refused', (line) =>
    expect(parseCommandLine(line, environment())).toMatchObject({ ok: false, error: { code: 'shell' } }),
  );
});
