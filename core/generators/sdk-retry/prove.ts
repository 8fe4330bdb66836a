import { COST, type Question, TIMEOUT_COST } from './draw';

interface Client {
  tokens: number;
  calls: number;
  waited: number;
}

/** Plays one request that fails at every attempt; a client that cannot pay for a retry gives up. */
function fail(client: Client, attempts: number, cap: number): void {
  let wait = 1;
  for (let attempt = 1; ; attempt++) {
    client.calls++;
    if (attempt === attempts || client.tokens < COST) return;
    client.tokens -= COST;
    client.waited += Math.min(wait, cap);
    wait *= 2;
  }
}

const fresh = (tokens: number): Client => ({ tokens, calls: 0, waited: 0 });

/** Calls of `requests` failing requests, each with a client and so a bucket of its own. */
function callsApart(requests: number, attempts: number, cap: number): number {
  let calls = 0;
  for (let request = 0; request < requests; request++) {
    const client = fresh(Number.POSITIVE_INFINITY);
    fail(client, attempts, cap);
    calls += client.calls;
  }
  return calls;
}

function waitedFor(requests: number, attempts: number, cap: number): number {
  const client = fresh(Number.POSITIVE_INFINITY);
  for (let request = 0; request < requests; request++) fail(client, attempts, cap);
  return client.waited;
}

/** The answer by playing the requests: calls, seconds, tokens or attempts. */
export function truth({
  direction,
  requests,
  attempts,
  given,
  standard,
  legacy,
  cap,
  capacity,
}: Question): number {
  switch (direction) {
    case 'calls-sent':
      return callsApart(requests, attempts, cap);
    case 'mode-switch':
      return callsApart(requests, legacy, cap) - callsApart(requests, standard, cap);
    case 'longest-wait':
      return waitedFor(1, given, cap) - waitedFor(1, given - 1, cap);
    case 'longest-total':
      return waitedFor(requests, attempts, cap);
    case 'average-total':
      return waitedFor(requests, attempts, cap) * 0.5;
    case 'shared-bucket': {
      const client = fresh(capacity);
      for (let request = 0; request < requests; request++) fail(client, attempts, cap);
      return client.calls;
    }
    case 'tokens-left': {
      let tokens = capacity;
      for (let retry = 0; retry < requests; retry++) tokens -= COST;
      for (let retry = 0; retry < given; retry++) tokens -= TIMEOUT_COST;
      return tokens;
    }
    case 'attempts-needed': {
      let enough = 2;
      while (waitedFor(1, enough, cap) < given) enough++;
      return enough;
    }
  }
}
