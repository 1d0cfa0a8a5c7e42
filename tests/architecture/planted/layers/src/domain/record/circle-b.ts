// accepted: a circle is reported once, at its first file
import { a } from './circle-a.js';
export const b = (): unknown => a;
