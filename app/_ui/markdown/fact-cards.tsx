import type { FactId } from '@/core/kernel/ids';
import { Link } from '../link';
import { factCardId } from './fact-card-id';
import { FactCardOpener } from './fact-card-opener';
import './markdown.css';

/** What a card shows of a fact, in the reader's words. */
export interface FactCardView {
  id: FactId;
  href: string;
  statement: string;
  /** Null where the statement says it all. */
  value: string | null;
  /** Rows below the value: label and words. */
  rows: readonly { label: string; value: string }[];
  /** What the exam expects where it differs, with the reason. */
  exam: { label: string; value: string; why: string } | null;
  source: { label: string; href: string; host: string };
  more: string;
}

/**
 * The cards of a page's facts, one each, hidden until a reference to it is followed: native popovers, which
 * close on Escape or a click beside them. Without script a reference leads to the fact's own page.
 */
export function FactCards({ facts }: { facts: readonly FactCardView[] }) {
  return (
    <div className="no-print">
      {facts.map((fact) => (
        <div
          key={fact.id}
          id={factCardId(fact.id)}
          popover="auto"
          role="dialog"
          aria-label={fact.statement}
          tabIndex={-1}
          className="fact-card"
        >
          {fact.value && <p className="fact-card-value">{fact.value}</p>}
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
          <Link href={fact.href} className="fact-card-more">
            {fact.more}
          </Link>
        </div>
      ))}
      <FactCardOpener />
    </div>
  );
}
