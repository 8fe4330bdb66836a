/**
 * Cases that fail though the simulator does as AWS does, by protocol: why, where that can be read, and the test of
 * ours that shows the rule. One that passes after all must leave the list.
 * @type {{ id: string, protocol: 'json' | 'query', why: string, source: string, shownBy: string }[]}
 */
export const DISPUTED = [
  {
    id: 'sqs.system-attributes.trace-header-from-http-header',
    protocol: 'query',
    why: 'the runner sends the headers of a step with JSON only, so X-Amzn-Trace-Id never arrives',
    source: 'run.mjs of the cases: queryCall(op, params), where sdkCall(svc, op, params, headers) takes them',
    shownBy: 'tests/core/simulator/wire/trace-header.test.ts',
  },
];

/** The results with failures that are disputed told apart. Throws when a disputed case passes. */
export function withDisputes(results, protocol) {
  const disputed = new Set(DISPUTED.filter((one) => one.protocol === protocol).map(({ id }) => id));
  return results.map((result) => {
    if (!disputed.has(result.id)) return result;
    if (result.v === 'pass')
      throw new Error(`${result.id} passes: take it off scripts/conformance/disputed.mjs`);
    return { ...result, v: 'disputed' };
  });
}
