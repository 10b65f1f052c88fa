export {
  type AnswerInput,
  type CompareInput,
  createEngine,
  type Engine,
  type EngineData,
  type PlacesInput,
  type Requests,
  type Tell,
} from './engine/engine.js';
export type { CardClaims, Saved, Shown } from './engine/result.js';
