export { shippedGrams } from './shipped-grams.js';
