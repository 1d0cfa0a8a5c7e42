import { runModeOf } from '../infrastructure/config/run-mode.js';
import {
  type LoadedSettings,
  loadSettings,
  type RunMode,
} from '../infrastructure/config/settings.js';
import type { GivenOptions } from './command.js';

/** The mode that the command line and the environment ask for. */
export const modeFor = (given: GivenOptions): RunMode =>
  runModeOf(given['production'] === true, process.env);

/** The settings as the server would read them: in production none may be missing. */
export const settingsFor = (given: GivenOptions): LoadedSettings =>
  loadSettings(process.env, modeFor(given));
