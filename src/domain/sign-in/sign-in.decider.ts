import type { Decider } from '../shared/decider.js';
import type { SignInCommand, SignInRefusal } from './sign-in.commands.js';
import { decide } from './sign-in.decide.js';
import type { SignInEvent } from './sign-in.events.js';
import { evolve, initial, type SignInState } from './sign-in.state.js';

export const signInDecider: Decider<SignInCommand, SignInEvent, SignInState, SignInRefusal> = {
  initial,
  decide,
  evolve,
};
