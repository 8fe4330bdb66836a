import type { Operation } from '../../../engine/contract';

import type {
  GetDataEndpointInput,
  GetDataEndpointOutput,
} from '../../../shapes/generated/kinesisvideo.types';
import type { VideoState } from '../state';
import { guardStream, locateStream, streamOf } from '../streams';

/** Playback and archives have hosts of their own. */
const ARCHIVED = /SESSION_URL|CLIP|IMAGES|FRAGMENT/;

/** Where to send media, or to read it: the other calls go there, not to the service's own endpoint. */
export const getDataEndpoint: Operation<VideoState, GetDataEndpointInput, GetDataEndpointOutput> = {
  locate: locateStream,
  guard: guardStream,
  run(input, ctx) {
    const { host } = streamOf(input, ctx);
    const kind = ARCHIVED.test(input.APIName) ? 'b' : 's';
    return { DataEndpoint: `https://${kind}-${host}.kinesisvideo.${ctx.region}.amazonaws.com` };
  },
};
