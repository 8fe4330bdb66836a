import { JsonTextError, JsonTokens } from '../../../patterns/json-tokens';
import type { InputTransformer, Target } from '../../../shapes/generated/events.types';
import { invalid } from '../refusals';
import { isJsonPath } from './json-path';
import { RESERVED, variablesOf, withoutVariables } from './template';

/** Refuses a target whose input settings contradict or cannot be read. */
export function checkInput(target: Target): void {
  const { Id, Input, InputPath, InputTransformer: transformer } = target;
  if ([Input, InputPath, transformer].filter((given) => given !== undefined).length > 1)
    throw invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${Id}.`);
  if (Input !== undefined && jsonFault(Input) !== undefined)
    throw invalid(`JSON syntax error in input for target ${Id}.`);
  if (InputPath !== undefined && !isJsonPath(InputPath)) throw invalid(`Invalid InputPath for target ${Id}.`);
  if (transformer) checkTransformer(transformer, Id);
}

function checkTransformer({ InputTemplate, InputPathsMap = {} }: InputTransformer, id: string): void {
  for (const path of Object.values(InputPathsMap))
    if (!isJsonPath(path)) throw invalid(`Invalid InputPathsMap for target ${id}.`);
  const unknown = variablesOf(InputTemplate).find(
    (name) => !RESERVED.has(name) && InputPathsMap[name] === undefined,
  );
  if (unknown !== undefined)
    throw invalid(`InputTemplate for target ${id} contains invalid placeholder ${unknown}.`);
  const fault = jsonFault(withoutVariables(InputTemplate));
  if (fault !== undefined) throw invalid(`Invalid InputTemplate for target ${id} : ${placeIn(fault)}.`);
}

/** What is wrong with a text as JSON; several values after another are right. */
function jsonFault(text: string): string | undefined {
  try {
    const tokens = new JsonTokens(text);
    for (let token = tokens.next(); token !== 'end'; token = tokens.next()) tokens.text();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof JsonTextError) return thrown.message;
    throw thrown;
  }
}

const placeIn = (fault: string): string => fault.slice(fault.lastIndexOf('\n at ') + '\n at '.length);
