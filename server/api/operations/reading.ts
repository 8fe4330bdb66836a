import { z } from 'zod';
import { ok } from '@/core/kernel/result';
import { listFacts, readFact } from '@/server/use-cases/facts/read-facts';
import { listNotes } from '@/server/use-cases/notes/list-notes';
import { readNote } from '@/server/use-cases/notes/read-note';
import { operation } from '../operation';
import { factList, factPage, note, noteList } from '../schemas/reading.schema';

export const notes = operation({
  id: 'listNotes',
  method: 'GET',
  path: '/notes',
  access: 'open',
  reply: noteList,
  refusals: [],
  example: {},
  async run({ deps, actor, locale }) {
    const list = await listNotes(deps, actor, { locale });
    return ok({ notes: list.notes, imported: list.imported });
  },
});

export const oneNote = operation({
  id: 'readNote',
  method: 'GET',
  path: '/notes/{slug}',
  access: 'open',
  params: z.strictObject({ slug: z.string().max(120) }),
  reply: note,
  refusals: ['note.unknown'],
  example: { params: { slug: 'sqs-messages' } },
  async run({ deps, actor, locale }, { params }) {
    const read = await readNote(deps, actor, { locale, slug: params.slug });
    if (!read.ok) return read;
    const { slug, title, summary, markdown, sections, facts, previous, next } = read.value;
    return ok({ slug, title, summary, markdown, sections, facts, previous, next });
  },
});

export const facts = operation({
  id: 'listFacts',
  method: 'GET',
  path: '/facts',
  access: 'open',
  reply: factList,
  refusals: [],
  example: {},
  run: ({ deps, locale }) => ok({ services: listFacts(deps, { locale }) }),
});

export const oneFact = operation({
  id: 'readFact',
  method: 'GET',
  path: '/facts/{id}',
  access: 'open',
  params: z.strictObject({ id: z.string().max(200) }),
  reply: factPage,
  refusals: ['fact.unknown'],
  example: { params: { id: 'sqs.visibilityTimeout.default' } },
  run: ({ deps, locale }, { params }) => readFact(deps, { locale, id: params.id }),
});
