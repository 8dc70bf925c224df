import { z } from '@/lib/zod';

/**
 * Settings in lines that hold no name, address, id or text of the person's: of lists and tables only how many they hold,
 * of texts only whether there is one. What can only be one of our own words is told as it is.
 */
export function tellSettings(schema: z.ZodType, value: unknown, path = ''): string[] {
  const plain = unwrapped(schema);
  if (value === undefined || value === null) return [`${path}: not set`];
  if (plain instanceof z.ZodObject) {
    const values = value as Record<string, unknown>;
    return Object.entries(plain.shape as Record<string, z.ZodType>).flatMap(([name, part]) =>
      tellSettings(part, values[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return [`${path}: ${tellValue(plain, value)}`];
}

function tellValue(schema: z.ZodType, value: unknown): string {
  if (isOpen(schema)) return String(value);
  if (typeof value === 'string') return value === '' ? 'empty' : 'set';
  return typeof value === 'object' && value !== null
    ? `${Object.keys(value).length} of them`
    : 'set';
}

function isOpen(schema: z.ZodType): boolean {
  return (
    schema instanceof z.ZodEnum || schema instanceof z.ZodBoolean || schema instanceof z.ZodNumber
  );
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodCatch;
  return isWrapped ? unwrapped(schema.unwrap() as z.ZodType) : schema;
}
