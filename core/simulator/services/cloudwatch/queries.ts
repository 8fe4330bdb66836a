import type { Instant } from '../../../kernel/time';
import type { MetricDataQuery, MetricStat } from '../../shapes/generated/cloudwatch.types';
import { evaluateExpression } from './expressions/evaluate';
import { idsIn, type Node, parseExpression } from './expressions/parse';
import { seriesValue, type TimeSeries, type Value } from './expressions/values';
import { validation } from './refusals';
import { findSeries, isStatistic, periods, sortedDimensions, statisticOf } from './series';
import type { CloudWatchState } from './state';

const SECOND_MS = 1_000;
const MINUTE_SEC = 60;

/** Range of an evaluation; periods begin at multiples of their length after `origin`. */
export interface Range {
  readonly from: Instant;
  readonly to: Instant;
  readonly origin: Instant;
}

/** Refuses queries that have no sense: ids, expressions and statistics, in AWS's words. */
export function checkQueries(queries: readonly MetricDataQuery[]): void {
  const ids = queries.map(({ Id }) => Id);
  if (new Set(ids).size < ids.length)
    throw validation('The values for parameter id in MetricDataQueries are not unique.');
  for (const query of queries) checkQuery(query, ids);
}

function checkQuery(
  { Id, MetricStat: stat, Expression: expression }: MetricDataQuery,
  ids: readonly string[],
): void {
  if (!/^[a-z]\w*$/.test(Id))
    throw validation(
      `The values for parameter id in MetricDataQueries are not valid. Their first character must be lower case.`,
    );
  if ((stat === undefined) === (expression === undefined))
    throw validation(`Exactly one of MetricStat and Expression must be set for ${Id}.`);
  if (stat && !isStatistic(stat.Stat))
    throw validation(`The value ${stat.Stat} for parameter Stat is not supported.`);
  if (expression === undefined) return;
  const node = parseExpression(expression);
  if (!node) throw validation(`Error in expression '${Id}': Syntax error`);
  checkNames(Id, node, ids);
}

function checkNames(id: string, node: Node, ids: readonly string[]): void {
  const unknown = idsIn(node).find((name) => name !== 'REPEAT' && name !== 'LINEAR' && !ids.includes(name));
  if (unknown !== undefined)
    throw validation(`Error in expression '${id}': The metric or expression ${unknown} is not defined.`);
}

/** The queries of one request, each evaluated once. */
export class Evaluation {
  readonly #known = new Map<string, Value | undefined>();
  readonly #byId: ReadonlyMap<string, MetricDataQuery>;

  constructor(
    queries: readonly MetricDataQuery[],
    private readonly range: Range,
    private readonly state: CloudWatchState,
  ) {
    this.#byId = new Map(queries.map((query) => [query.Id, query]));
  }

  /** A query that names itself in a circle has no value. */
  valueOf(id: string): Value | undefined {
    if (!this.#known.has(id)) {
      this.#known.set(id, undefined);
      this.#known.set(id, this.#evaluate(id));
    }
    return this.#known.get(id);
  }

  /** Seconds; for an expression the longest of the metrics it rests on. */
  periodOf(id: string, seen: readonly string[] = []): number {
    const query = this.#byId.get(id);
    if (!query || seen.includes(id)) return MINUTE_SEC;
    if (query.MetricStat) return query.MetricStat.Period;
    const node = parseExpression(query.Expression ?? '');
    const named = node ? idsIn(node) : [];
    const under = named.length > 0 ? named : this.#metricIds('');
    const longest = Math.max(MINUTE_SEC, ...under.map((one) => this.periodOf(one, [...seen, id])));
    return query.Period ?? longest;
  }

  #evaluate(id: string): Value | undefined {
    const query = this.#byId.get(id);
    if (query?.MetricStat) return seriesValue(this.#metric(query.MetricStat));
    const node = query?.Expression === undefined ? null : parseExpression(query.Expression);
    if (!node) return undefined;
    const periodMs = this.periodOf(id) * SECOND_MS;
    const { from, to, origin } = this.range;
    const grid = { from: origin + Math.floor((from - origin) / periodMs) * periodMs, to, periodMs };
    return evaluateExpression(node, {
      grid,
      valueOf: (name) => this.valueOf(name),
      metrics: (part) => this.#metricIds(part).map((name) => this.#seriesOf(name)),
    });
  }

  #metricIds(part: string): string[] {
    return [...this.#byId.values()]
      .filter(({ Id, MetricStat }) => MetricStat && Id.includes(part))
      .map(({ Id }) => Id);
  }

  #seriesOf(id: string): TimeSeries {
    const value = this.valueOf(id);
    return value?.kind === 'series' ? value.series : new Map();
  }

  #metric({ Metric: metric, Period, Stat, Unit }: MetricStat): TimeSeries {
    const found = findSeries(
      {
        namespace: metric.Namespace ?? '',
        name: metric.MetricName ?? '',
        dimensions: sortedDimensions(metric.Dimensions),
      },
      this.state,
    );
    const points = periods(found, { ...this.range, periodMs: Period * SECOND_MS, unit: Unit });
    return new Map(isStatistic(Stat) ? points.map((point) => [point.at, statisticOf(Stat, point)]) : []);
  }
}
