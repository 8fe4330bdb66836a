const PAGE_SIZE = 30;

/** Which part of a list is shown. */
export interface Paging {
  /** From 1, and never past the last. */
  page: number;
  /** At least 1. */
  pages: number;
  skip: number;
  take: number;
}

/** The page asked for of a list of so many, or the nearest there is. */
export function pagingOf(asked: number, total: number): Paging {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
}
