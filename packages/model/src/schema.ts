import { z } from 'zod';

/** Plain data, lists of it, and what people write, where a key that is not known is an error: nothing of it changes once it is made. */
export const data = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodReadonly<z.ZodObject<Shape>> => z.object(shape).readonly();
export const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly();
export const written = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodReadonly<z.ZodObject<Shape, z.core.$strict>> =>
  z.strictObject(shape).readonly();

/** One of these words, which stand a family a row. */
export const oneOf = <const Row extends readonly string[]>(...rows: readonly Row[]): z.ZodEnum<{ [Word in Row[number]]: Word }> =>
  z.enum(rows.flat() as Row[number][]) as z.ZodEnum<{ [Word in Row[number]]: Word }>;
