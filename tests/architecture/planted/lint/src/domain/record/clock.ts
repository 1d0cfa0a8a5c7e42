// refused by: no-restricted-globals × 11
export const outside: readonly unknown[] = [
  Date,
  Intl,
  crypto,
  process,
  performance,
  fetch,
  console,
  setTimeout,
  setInterval,
  structuredClone,
  globalThis,
];
