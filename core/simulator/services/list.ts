import type { AnyService } from '../engine/contract';
import { lambda } from './lambda';

/** Every simulated service, one line each: a folder that is missing here fails a test. */
export const SERVICES: readonly AnyService[] = [lambda];
