import { z } from 'zod';

/** What a part of a report is for; a section has the role of its part unless its own heading says otherwise. outline: the plan of several years. */
export const Role = z.enum(['opening', 'review', 'outline', 'requirements', 'tasks', 'government', 'closing', 'appendix', 'other']);
export type Role = z.infer<typeof Role>;
