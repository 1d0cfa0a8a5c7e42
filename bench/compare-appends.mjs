import { emmett } from './contenders/emmett.mjs';
import { luuvet } from './contenders/luuvet.mjs';
import { messageDb } from './contenders/message-db.mjs';
import { batchedInsert, rawInsert } from './contenders/raw-insert.mjs';
import { measure, median } from './workload.mjs';

const rounded = (number) => Math.round(number * 100) / 100;

/** Every contender in every round, in turn; figures are medians over the rounds. */
export const compareAppends = async (engine, { seconds, rounds }) => {
  const config = engine.adminConfig;
  const contenders = [
    await rawInsert(config),
    luuvet(engine),
    await emmett(config),
    await messageDb(config),
    await batchedInsert(config),
  ];
  const table = [];
  for (const clients of [1, 16, 64]) {
    const figures = contenders.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, contender] of contenders.entries()) {
        await contender.prepare();
        process.stderr.write(
          `\r\u001B[2K${clients} clients, round ${round + 1}: ${contender.name}`,
        );
        figures[place].push(await measure({ clients, seconds, operation: contender.append }));
      }
    }
    const raw = median(figures[0].map(({ eventsPerSecond }) => eventsPerSecond));
    for (const [place, { name }] of contenders.entries()) {
      const of = (key) => median(figures[place].map((figure) => figure[key]));
      const ratios = figures[place].map(
        ({ eventsPerSecond }, round) => eventsPerSecond / figures[0][round].eventsPerSecond,
      );
      table.push({
        clients,
        contender: name,
        'events/s': Math.round(of('eventsPerSecond')),
        'p50 ms': rounded(of('p50Ms')),
        'p99 ms': rounded(of('p99Ms')),
        'x raw (pairwise)': rounded(median(ratios)),
        'x raw': rounded(of('eventsPerSecond') / raw),
      });
    }
  }
  process.stderr.write('\r\u001B[2K');
  console.table(table);
  for (const contender of contenders) await contender.close();
  return table;
};
