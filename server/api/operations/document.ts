import { z } from 'zod';
import { ok } from '@/core/kernel/result';
import { openApiDocument } from '../openapi';
import { operation } from '../operation';

export const document = operation({
  id: 'readOpenApi',
  method: 'GET',
  path: '/openapi.json',
  access: 'open',
  reply: z.record(z.string(), z.unknown()),
  refusals: [],
  example: {},
  async run({ locale }) {
    // The list holds this operation, so it can only be asked for once it is whole.
    const { OPERATIONS } = await import('./list');
    return ok(openApiDocument(OPERATIONS, locale));
  },
});
