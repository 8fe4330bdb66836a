import { handleApi } from '@/server/api/handle';
import { currentActor, learningActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';

/** Every address below `/api/v1`: the table of operations in `server/api/operations` decides. */
const handle = (request: Request): Promise<Response> =>
  handleApi({ deps, browser: { current: currentActor, learning: learningActor } }, request);

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
