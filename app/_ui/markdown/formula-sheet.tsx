import './katex.css';

/** Brings the sheet of KaTeX, and shows nothing. */
export default function FormulaSheet() {
  return null;
}
