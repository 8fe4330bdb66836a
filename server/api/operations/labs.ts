import { z } from 'zod';
import { ok } from '@/core/kernel/result';
import { checkLab } from '@/server/use-cases/labs/check-lab';
import { listLabKeys } from '@/server/use-cases/labs/list-lab-keys';
import { listLabs } from '@/server/use-cases/labs/list-labs';
import { loadLab } from '@/server/use-cases/labs/load-lab';
import { makeLabKey } from '@/server/use-cases/labs/make-lab-key';
import { revokeLabKey } from '@/server/use-cases/labs/revoke-lab-key';
import { saveLab } from '@/server/use-cases/labs/save-lab';
import { operation } from '../operation';
import { checkedLab, labKeyList, labList, loadedLab, savedLab } from '../schemas/lab.schema';
import { count } from '../schemas/shared.schema';

const params = z.strictObject({ slug: z.string().min(1).max(120) });
const slug = { slug: 'slow-consumer' };
/** A whole lab as text, in JSON. */
const STATE_BYTES_MAX = 384 * 1024;

export const labs = operation({
  id: 'listLabs',
  method: 'GET',
  path: '/labs',
  access: 'open',
  reply: labList,
  refusals: [],
  example: {},
  run: async ({ deps, actor, locale }) => ok({ groups: await listLabs(deps, actor, { locale }) }),
});

export const loadLabOperation = operation({
  id: 'loadLab',
  method: 'GET',
  path: '/labs/{slug}/session',
  access: 'open',
  params,
  reply: loadedLab,
  refusals: ['lab.unknown'],
  example: { params: slug },
  run: ({ deps, actor }, { params }) => loadLab(deps, actor, params),
});

export const saveLabOperation = operation({
  id: 'saveLab',
  method: 'POST',
  path: '/labs/{slug}/session',
  access: 'learner',
  params,
  body: savedLab,
  bodyBytesMax: STATE_BYTES_MAX,
  reply: z.strictObject({ version: count }),
  refusals: [
    'lab.unknown',
    'lab.newer',
    'lab.revision',
    'lab.state-invalid',
    'access.sign-in-first',
    'account.unknown',
    'rate.too-many',
  ],
  example: {
    params: slug,
    body: {
      state: 'r2.1gge6kc.WyJzbG93LWNvbnN1bWVyIiwxLCJ4IixbXV0',
      done: 0,
      hints: 0,
      solved: false,
      version: 0,
    },
  },
  run: ({ deps, actor, locale, address }, { params, body }) =>
    saveLab(deps, actor, { ...params, ...body, locale, address }),
});

export const checkLabOperation = operation({
  id: 'checkLab',
  method: 'POST',
  path: '/labs/{slug}/checks',
  access: 'known',
  params,
  body: z.strictObject({ version: count }),
  reply: checkedLab,
  refusals: [
    'lab.unknown',
    'lab.not-begun',
    'lab.newer',
    'lab.revision',
    'lab.state-invalid',
    'lab.too-busy',
    'account.unknown',
    'rate.too-many',
  ],
  example: { params: slug, body: { version: 1 } },
  run: ({ deps, actor, locale }, { params, body }) => checkLab(deps, actor, { ...params, ...body, locale }),
});

export const labKeys = operation({
  id: 'listLabKeys',
  method: 'GET',
  path: '/lab-keys',
  access: 'open',
  reply: labKeyList,
  refusals: [],
  example: {},
  run: async ({ deps, actor }) => ok({ keys: await listLabKeys(deps, actor) }),
});

export const makeLabKeyOperation = operation({
  id: 'makeLabKey',
  method: 'POST',
  path: '/lab-keys',
  access: 'learner',
  body: z.strictObject({}),
  reply: z.strictObject({ id: z.string(), secret: z.string() }),
  refusals: ['lab.key-limit', 'access.sign-in-first', 'account.unknown', 'rate.too-many'],
  example: { body: {} },
  run: ({ deps, actor, locale, address }) => makeLabKey(deps, actor, { locale, address }),
});

export const revokeLabKeyOperation = operation({
  id: 'revokeLabKey',
  method: 'POST',
  path: '/lab-keys/revoke',
  access: 'known',
  body: z.strictObject({ id: z.string().min(1).max(128) }),
  reply: z.strictObject({}),
  refusals: ['lab.key-unknown'],
  example: { body: { id: 'AKIAQRSTUVWXYZ234567' } },
  async run({ deps, actor }, { body }) {
    const revoked = await revokeLabKey(deps, actor, body);
    return revoked.ok ? ok({}) : revoked;
  },
});
