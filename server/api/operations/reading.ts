import { z } from 'zod';
import { ok } from '@/core/kernel/result';
import { RESULTS_MAX, search } from '@/server/search/search';
import { listFacts, readFact } from '@/server/use-cases/facts/read-facts';
import { listNotes } from '@/server/use-cases/notes/list-notes';
import { readNote } from '@/server/use-cases/notes/read-note';
import { operation } from '../operation';
import { factList, factPage, found, note, noteList } from '../schemas/reading.schema';

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

export const searching = operation({
  id: 'search',
  method: 'GET',
  path: '/search',
  access: 'open',
  query: z.strictObject({
    q: z.string().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(RESULTS_MAX).optional(),
  }),
  reply: found,
  refusals: [],
  example: { query: { q: '가시성' } },
  run: ({ deps, locale }, { query: { q, limit } }) =>
    ok({ results: search(deps.content, { locale, query: q, ...(limit && { limit }) }) }),
});
