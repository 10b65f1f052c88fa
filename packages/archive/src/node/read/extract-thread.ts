import { serveTasks } from '../jobs/jobs.js';
import { extractTasks } from './read-report.js';

export const performInThread = serveTasks(extractTasks);
