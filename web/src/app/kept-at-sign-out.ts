import { isAboutNobody } from './about-nobody.js';

/** Signing out empties what the browser keeps for this address (`Clear-Site-Data`), but for this. */
export const keepingWhatIsAboutNobody = async <T>(work: () => Promise<T>): Promise<T> => {
  const kept = Object.entries(localStorage).filter(([name]) => isAboutNobody(name));
  const done = await work();
  for (const [name, value] of kept) localStorage.setItem(name, String(value));
  return done;
};
