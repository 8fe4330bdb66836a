/** The code pane, loaded when asked for. One place asks: what is kept for times without network is what is shown. */
export const loadCodePanel = () => import('./code-panel');
