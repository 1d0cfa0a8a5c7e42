/** What is behind the door is not fetched before somebody comes in, or is about to. */
export const loadShell = () => import('./shell.js');
