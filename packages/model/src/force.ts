import { z } from 'zod';

/** Of a target of a plan. binding: 约束性, what must be reached; expected: 预期性, what is hoped for. */
export const Force = z.enum(['binding', 'expected']);
export type Force = z.infer<typeof Force>;
