// refused by: web-parts-know-no-screen
export { two } from '../screens/two/accepted.js';
