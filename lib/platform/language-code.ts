import { z } from 'zod';
import { fault } from './fault.ts';
import { isLanguageCode } from './language-names.ts';

/** A code of ISO 639-1 that is assigned, such as `de`. */
export const languageCode = z.string().refine(isLanguageCode, fault('fields.languageCode'));
