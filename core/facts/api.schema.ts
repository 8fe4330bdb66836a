import { z } from 'zod';
import { EVIDENCE } from './fact.schema';

/** What AWS asks of one member of a request; lengths count characters, bytes or elements. */
interface Constraint {
  required?: true | undefined;
  type?: 'long' | 'float' | 'double' | undefined;
  min?: number | undefined;
  max?: number | undefined;
  pattern?: string | undefined;
  enum?: string[] | undefined;
  /** Of each element of a list, each key and each value of a map. */
  each?: Constraint | undefined;
  key?: Constraint | undefined;
  value?: Constraint | undefined;
}

const constraint: z.ZodType<Constraint> = z.lazy(() =>
  z.strictObject({
    required: z.literal(true).optional(),
    type: z.enum(['long', 'float', 'double']).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    pattern: z.string().optional(),
    enum: z.array(z.string()).optional(),
    each: constraint.optional(),
    key: constraint.optional(),
    value: constraint.optional(),
  }),
);

/**
 * `content/facts/api/<service>.yaml`: the operations the simulator has, and what AWS's API reference asks of their
 * requests. Names and nesting of members are not repeated here: they come from the SDK's schemas.
 */
export const apiFileSchema = z.strictObject({
  service: z.string(),
  /** The package whose schemas name the members. */
  package: z.string().startsWith('@aws-sdk/client-'),
  /** Where each operation has its page, `API_<Operation>.html`. */
  source: z.url({ protocol: /^https$/ }),
  asOf: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  evidence: z.array(z.enum(EVIDENCE)).min(1),
  /** As SigV4 scopes requests, where it is not the service's name. */
  signingName: z.string().optional(),
  protocols: z.array(z.enum(['json', 'query', 'ec2', 'rest-json', 'rest-xml'])).min(1),
  /** XML namespace of Query replies, where the SDK does not tell it. */
  namespace: z.string().optional(),
  operations: z.array(z.string()).min(1),
  /** Of structures too big to carry whole: the members that the simulator knows. */
  only: z.record(z.string(), z.array(z.string()).min(1)).optional(),
  /** By structure and member. */
  members: z.record(z.string(), z.record(z.string(), constraint)),
});
export type ApiFile = z.infer<typeof apiFileSchema>;
export type { Constraint };
