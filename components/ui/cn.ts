import { type ClassValue, clsx } from 'clsx';
import { mergeClasses } from './class-groups.ts';

/** Joins class names; of two that set the same thing the later one stays. */
export const cn = (...classes: ClassValue[]) => mergeClasses(clsx(classes));
