/** Groups of 16 bits; an IPv4 address at the end counts as one, which moves none of the first four. */
const groupsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));

/** Of eight groups, with `::` in place. */
const expanded = (address: string): readonly string[] => {
  const [before = '', after] = address.split('::');
  const [first, last] = [groupsOf(before), groupsOf(after ?? '')];
  const missing = after === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...last];
};

/**
 * Whom an address stands for: an IPv4 address itself, of an IPv6 address its first 56 bits, which is
 * what one house is given; who has one of those has 2^72 addresses.
 */
export const sourceOf = (address: string | undefined): string => {
  if (address === undefined) return 'unknown';
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [a = '0', b = '0', c = '0', d = '0'] = expanded(plain).map((group) =>
    group.padStart(4, '0'),
  );
  return `${a}:${b}:${c}:${d.slice(0, 2)}00::/56`;
};
