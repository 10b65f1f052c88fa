import { serveTasks } from '../jobs/serve-tasks.js';
import { extractTasks } from './read-report.js';

export const performInThread = serveTasks(extractTasks);
