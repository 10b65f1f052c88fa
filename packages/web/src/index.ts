export { createEngine, type Engine, type EngineData } from './engine/engine.js';
export type {
  AnswerInput,
  CardClaims,
  CompareInput,
  GivenAnswer,
  PlacesInput,
  Request,
  Requests,
  Saved,
  Shown,
  Spoken,
  Tell,
} from './engine/requests.js';
