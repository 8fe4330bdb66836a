/** What a learner may find wrong with a question, in the order it is offered. */
export const REPORT_REASONS = [
  'wrong-key',
  'unclear',
  'explanation',
  'outdated',
  'translation',
  'other',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const isReportReason = (value: string): value is ReportReason =>
  REPORT_REASONS.some((reason) => reason === value);

/** Characters of a report or of its answer. */
export const REPORT_TEXT_MAX = 2_000;
