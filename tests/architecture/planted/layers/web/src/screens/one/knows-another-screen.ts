// refused by: web-screens-are-apart
export { two } from '../two/accepted.js';
