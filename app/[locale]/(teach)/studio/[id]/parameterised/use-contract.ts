'use client';

import { useCallback } from 'react';
import type { KnownFact } from '@/core/authoring/finding';
import { type Limits, limitsFor } from '@/core/facts/limits';
import type { FactId, Profile } from '@/core/kernel/ids';
import { factsOf } from '@/core/parameterised/compile';
import { type ContractReport, isSound } from '@/core/parameterised/contract';
import type { ParameterisedBody } from '@/core/parameterised/definition';
import { type CheckState, useCheckWorker } from '../../use-check-worker';
import type { ContractRequest } from './contract-worker';

export type ContractState = CheckState<ParameterisedBody, ContractReport>;

const valuesOf = (
  facts: ReadonlyMap<FactId, KnownFact>,
  body: ParameterisedBody,
  profile: Profile,
): Limits => {
  const read = factsOf(body).flatMap((id) => {
    const fact = facts.get(id);
    return fact ? [{ id, ...fact }] : [];
  });
  return limitsFor(read, profile);
};

const begin = (): Worker => new Worker(new URL('./contract-worker.ts', import.meta.url), { type: 'module' });

/** Draws the seeds of the contract: whether the definition stands it. */
export function useContract(facts: ReadonlyMap<FactId, KnownFact>) {
  const { state, run, cancel } = useCheckWorker<ParameterisedBody, ContractRequest, ContractReport>(
    begin,
    isSound,
  );
  const draw = useCallback(
    (body: ParameterisedBody): Promise<boolean> =>
      run(body, {
        body,
        limits: { exam: valuesOf(facts, body, 'exam'), today: valuesOf(facts, body, 'today') },
      }),
    [facts, run],
  );
  return { state, run: draw, cancel };
}
