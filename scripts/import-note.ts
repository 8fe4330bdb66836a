import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { POST_BYTES_MAX } from '@/core/exchange/jekyll-note';
import { wordsIn } from '@/server/api/problem';
import { deps } from '@/server/deps';
import { importNoteAsHost } from '@/server/use-cases/notes/import-note';

/** `npm run import-note -- FILE [--replace]`: stores a Jekyll/Chirpy post as a note. */
const [file, ...flags] = process.argv.slice(2);
if (!file || file.startsWith('-')) {
  console.error('Usage: npm run import-note -- FILE [--replace]');
  process.exitCode = 1;
} else if (!existsSync(file) || !statSync(file).isFile()) {
  console.error(`${file}: there is no such file.`);
  process.exitCode = 1;
} else {
  const bytes = readFileSync(file);
  // One byte more than is allowed is enough for the refusal.
  const source = bytes.subarray(0, POST_BYTES_MAX + 1).toString('utf8');
  const imported = await importNoteAsHost(deps(), {
    fileName: basename(file),
    source,
    locale: 'en',
    replace: flags.includes('--replace'),
  });
  if (imported.ok) {
    const { slug, title, sections, warnings, outcome } = imported.value;
    console.log(`${outcome}: ${title}`);
    console.log(`/notes/imported/${slug}, ${sections.length} sections`);
    for (const { line, code, what } of warnings)
      console.log(wordsIn('en')(`notes.import.warnings.${code}`, { line, what }));
  } else {
    console.error(`${file}: ${wordsIn('en')(`refusals.${imported.error.code}`, imported.error.detail)}`);
    process.exitCode = 1;
  }
  await deps().db.$disconnect();
}
