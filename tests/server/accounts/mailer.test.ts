import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Mailer, smtpMailer } from '@/server/mail/mailer';
import { confirmMail } from '@/server/mail/messages';

let server: Server;
let received = '';
let refuse = false;
let mailer: Mailer;

/** As much of an SMTP server as one mail needs. */
beforeAll(async () => {
  server = createServer((socket) => {
    let inData = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      received += text;
      if (inData) {
        if (!text.endsWith('\r\n.\r\n')) return;
        inData = false;
        socket.write('250 kept\r\n');
      } else if (text.startsWith('DATA')) {
        inData = true;
        socket.write('354 go on\r\n');
      } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n');
      else socket.write(refuse && text.startsWith('RCPT') ? '550 no such person\r\n' : '250 fine\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Redrive <no-reply@example.com>');
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('sends a plain text mail whose link arrives whole', async () => {
  const link = 'https://redrive.example/ko/confirm-email?token=abc-DEF_123';
  await mailer.send(confirmMail('ko', { to: 'minji@example.com', link }));
  expect(received).toContain('MAIL FROM:<no-reply@example.com>');
  expect(received).toContain('RCPT TO:<minji@example.com>');
  expect(received).toContain('Content-Type: text/plain; charset=utf-8');
  const encoded = received.slice(received.indexOf('\r\n\r\n') + 4).split('\r\n.\r\n')[0] ?? '';
  const text = /base64/i.test(received)
    ? Buffer.from(encoded, 'base64').toString()
    : encoded.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  expect(text).toContain(link);
});

it('throws when the server does not take the mail', async () => {
  refuse = true;
  await expect(mailer.send({ to: 'nobody@example.com', subject: 's', text: 't' })).rejects.toThrow('550');
});
