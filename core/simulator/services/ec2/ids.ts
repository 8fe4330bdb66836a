import type { Ctx } from '../../engine/contract';
import type { Ec2State } from './state';

const HEX_PER_WORD = 8;
const word = (ctx: Ctx<Ec2State>): string => ctx.u32().toString(16).padStart(HEX_PER_WORD, '0');

/** `i-0123456789abcdef0`: a prefix and 17 digits, of which the first is 0. */
export const newId = (prefix: string, ctx: Ctx<Ec2State>): string => `${prefix}-0${word(ctx)}${word(ctx)}`;

export const arnOf = ({ account, region }: Ctx<Ec2State>, type: string, id: string): string =>
  `arn:aws:ec2:${region}:${account}:${type}/${id}`;
