// accepted
import { text } from '../shared/text.js';
export const recordState = text;
