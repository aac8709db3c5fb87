import { password } from '../password.ts';
import { articleProblems } from './articles.ts';
import { assistantProblems } from './assistants.ts';
import { contactProblems } from './contacts.ts';
import { draftProblems } from './drafts.ts';
import { fieldProblems } from './fields.ts';
import { notFoundProblems } from './not-found.ts';
import { outgoingProblems } from './outgoing.ts';
import { requestProblems } from './request.ts';
import { settingProblems } from './settings.ts';
import { ticketProblems } from './tickets.ts';
import { userProblems } from './users.ts';

/** Why the API refuses a request, as its answer says it in the caller’s language: sentences by area. */
export const problems = {
  ...articleProblems,
  ...assistantProblems,
  ...contactProblems,
  ...draftProblems,
  ...fieldProblems,
  ...notFoundProblems,
  ...outgoingProblems,
  ...requestProblems,
  ...settingProblems,
  ...ticketProblems,
  ...userProblems,
  passwordFaults: password.faults,
  passwordWarnings: password.warnings,
  passwordAdvice: { good: password.advice },
} as const;
