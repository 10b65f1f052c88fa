import { z } from 'zod';

/** Plain data that templates are given, and lists of it: nothing of it changes once it is made. */
export const view = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodReadonly<z.ZodObject<Shape>> => z.object(shape).readonly();
export const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly();
