export { createEngine, type Engine, type EngineData } from './engine/engine.js';
export type { AnswerInput, CardClaims, CompareInput, PlacesInput, Requests, Saved, Shown, Tell } from './engine/requests.js';
