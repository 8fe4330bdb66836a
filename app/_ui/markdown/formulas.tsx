'use client';

import dynamic from 'next/dynamic';

const Sheet = dynamic(() => import('./formula-sheet'));

/**
 * Stands beside text that shows formulas and makes the page wait for KaTeX's sheet. Other pages do without: it is
 * half as large as all of ours.
 */
export const Formulas = () => <Sheet />;
