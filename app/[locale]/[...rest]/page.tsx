import { notFound } from 'next/navigation';

/** Any address that no route knows: the kind "not found" page in the reader's language. */
export default function Unknown(): never {
  notFound();
}
