import clsx, { type ClassValue } from 'clsx';

/** Joins class names; falsy ones fall out. */
export const cn = (...classes: ClassValue[]): string => clsx(classes);
