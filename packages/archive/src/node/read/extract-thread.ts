import { serveTasks } from '../jobs/serve-tasks.js';
import { extractTasks } from './extract-tasks.js';

export const performInThread = serveTasks(extractTasks);
