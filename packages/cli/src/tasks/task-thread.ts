import { serveTasks } from '@tongbi/archive/node';
import { tasks } from './task-table.js';

export const performInThread = serveTasks(tasks);
