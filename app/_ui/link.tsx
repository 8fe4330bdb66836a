import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link inside the product. Nothing is fetched before it is followed: every page depends on who asks and
 * when, so a prefetch would bring no page, only a request for each link in view.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
