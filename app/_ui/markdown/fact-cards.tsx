import Link from 'next/link';
import type { FactId } from '@/core/kernel/ids';
import { FactCardPlacer } from './fact-card-placer';
import './markdown.css';

/** What a card shows of a fact, in the reader's words. */
export interface FactCardView {
  id: FactId;
  href: string;
  statement: string;
  value: string;
  /** Rows below the value: label and words. */
  rows: readonly { label: string; value: string }[];
  /** What the exam expects where it differs, with the reason. */
  exam: { label: string; value: string; why: string } | null;
  source: { label: string; href: string; host: string };
  more: string;
}

/** Id of the element that shows a fact; a fact's references all open the same one. */
export const factCardId = (id: FactId): string => `fact-card-${id.replaceAll('.', '-')}`;

/**
 * The cards of a page's facts, one each, hidden until a reference opens it. They are native popovers: they
 * open without script, close on Escape or a click beside them, and keep the focus in reading order.
 */
export function FactCards({ facts }: { facts: readonly FactCardView[] }) {
  return (
    <div className="no-print">
      {facts.map((fact) => (
        <div key={fact.id} id={factCardId(fact.id)} popover="auto" className="fact-card">
          <p className="fact-card-value">{fact.value}</p>
          <p>{fact.statement}</p>
          {fact.exam && (
            <div className="fact-card-exam">
              <p>
                <strong>
                  {fact.exam.label}: {fact.exam.value}
                </strong>
              </p>
              <p>{fact.exam.why}</p>
            </div>
          )}
          <dl>
            {fact.rows.map((row) => (
              <div key={row.label}>
                <dt>{row.label}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
            <div>
              <dt>{fact.source.label}</dt>
              <dd>
                <a href={fact.source.href} rel="noopener noreferrer">
                  {fact.source.host}
                </a>
              </dd>
            </div>
          </dl>
          <Link href={fact.href} prefetch={false} className="fact-card-more">
            {fact.more}
          </Link>
        </div>
      ))}
      <FactCardPlacer />
    </div>
  );
}
