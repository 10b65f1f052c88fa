export { type Numeral, readNumeral } from './numbers/numeral.js';
