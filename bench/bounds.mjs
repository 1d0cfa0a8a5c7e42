/**
 * What a run on an otherwise idle machine has to reach, and what was asked for first. Ratios hold
 * anywhere; figures per second were agreed for two shared cores. The reasons are in
 * docs/adr/0010-the-figures-we-hold.md.
 */
const bounds = [
  of('mutation, 64 clients, x twin', 1.5, 'least', (run) => mutation(run, 64)),
  of(
    'append, 64 clients, x raw INSERT',
    0.7,
    'least',
    (run) => append(run, 64, 'x raw (pairwise)'),
    1,
  ),
  of(
    'append, 16 clients, x raw INSERT',
    0.5,
    'least',
    (run) => append(run, 16, 'x raw (pairwise)'),
    0.8,
  ),
  of(
    'append, 16 clients, x Emmett',
    1.7,
    'least',
    (run) => appendTo(run, 16, 'Emmett appendToStream'),
    3,
  ),
  of(
    'append, 16 clients, x message-db',
    1.7,
    'least',
    (run) => appendTo(run, 16, 'message-db write_message'),
    2,
  ),
  of('p50 of an append beside an INSERT, at the end x at the start', 1.3, 'most', growth, 1.2),
  of('seal lag p99, ms', 500, 'most', (run) => run.rates?.['seal lag p99 ms']),
  of('verified, events/s', 40_000, 'least', verified, 100_000),
  of('rebuilt, entries/s', 7_000, 'least', (run) => run.rates?.['rebuilt entries/s'], 20_000),
  of(
    'as of 1,000 entries, p95 of a later look, ms',
    30,
    'most',
    (run) => run.rates?.['as-of p95 ms, later looks'],
  ),
  of(
    'as of 1,000 entries, p95 of the first look, ms',
    100,
    'most',
    (run) => run.rates?.['as-of p95 ms, first look'],
    30,
  ),
];

function of(what, bound, side, measured, asked = bound) {
  return { what, bound, side, measured, asked };
}

function mutation(run, clients) {
  const rows = run.mutations?.table ?? [];
  const row = rows.find((one) => one.clients === clients && one.contender === 'Lưu Vết');
  return row?.['x twin (pairwise)'];
}

function appendOf(run, clients, contender) {
  return run.appends?.find((one) => one.clients === clients && one.contender === contender);
}

function append(run, clients, column) {
  return appendOf(run, clients, 'Lưu Vết append')?.[column];
}

function appendTo(run, clients, other) {
  const ours = append(run, clients, 'events/s');
  const theirs = appendOf(run, clients, other)?.['events/s'];
  return ours === undefined || theirs === undefined ? undefined : ours / theirs;
}

function growth(run) {
  const [small, large] = run.growth ?? [];
  const [atStart, atEnd] = [small, large].map((one) => one?.['x raw (pairwise)']);
  return atStart && atEnd ? atEnd / atStart : undefined;
}

/** A rate over what does not hold is none. */
function verified({ rates }) {
  return rates?.verdict === 'clean' || rates === undefined ? rates?.['verified events/s'] : 0;
}

/** One row for each bound that this run measured something for. */
export const judge = (run) =>
  bounds.flatMap(({ what, bound, side, asked, measured }) => {
    const is = measured(run);
    if (is === undefined) return [];
    const isLeast = side === 'least';
    return {
      what,
      measured: Math.round(is * 100) / 100,
      'has to be': `${isLeast ? '≥' : '≤'} ${bound}`,
      'asked for first': asked,
      holds: isLeast ? is >= bound : is <= bound,
    };
  });
