import { z } from 'zod';

/** Plain data, lists of it, and what people write, where a key that is not known is an error: nothing of it changes once it is made. */
export const data = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodReadonly<z.ZodObject<Shape>> => z.object(shape).readonly();
export const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly();
export const written = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodReadonly<z.ZodObject<Shape, z.core.$strict>> =>
  z.strictObject(shape).readonly();
