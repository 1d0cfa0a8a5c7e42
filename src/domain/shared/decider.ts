import type { Decided, Recorded } from './event.js';
import type { Result } from './result.js';

/**
 * A pure decision maker. `decide` MUST NOT read a clock, an id source or anything outside its
 * arguments; an empty list means "nothing to do". `evolve` keeps only what later decisions need.
 */
export interface Decider<Command, Event, State, Refusal> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Result<readonly Decided<Event>[], Refusal>;
  readonly evolve: (state: State, event: Recorded<Event>) => State;
}
