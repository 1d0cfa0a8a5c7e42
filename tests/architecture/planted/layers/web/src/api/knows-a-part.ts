// refused by: web-client-knows-no-component
export { part } from '../parts/accepted.js';
