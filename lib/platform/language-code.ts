import { z } from 'zod';
import { isLanguageCode } from './language-names.ts';

/** A code of ISO 639-1 that is assigned, such as `de`. */
export const languageCode = z.string().refine(isLanguageCode, 'must be an ISO 639-1 code such as de');
