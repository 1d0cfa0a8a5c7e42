/** The same payload for every contender, a child's identity and a note: 431 bytes of JSON. */
export const payload = {
  name: 'Nguyễn Thị Ánh',
  dob: '2020-05-12',
  address: 'Trường Thọ, Thủ Đức',
  height: 104.5,
  weight: 17.2,
  notes: 'x'.repeat(300),
};

export const quantile = (sorted, q) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

/**
 * `clients` loops call `operation(client, round)` until `seconds` are over; an operation returns
 * how many events it made durable. Figures: events per second, latency of one operation in ms.
 */
export const measure = async ({ clients, seconds, operation }) => {
  const latencies = [];
  let events = 0;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let round = 0; performance.now() < endsAt; round += 1) {
        const before = performance.now();
        const made = await operation(client, round);
        events += made;
        latencies.push(performance.now() - before);
      }
    }),
  );
  const elapsed = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    events,
    eventsPerSecond: events / elapsed,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  };
};

export const median = (numbers) =>
  quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  );
