/** Who else has a ticket open. */
export const presence = {
  reading: '{names} {count, plural, one {is} other {are}} looking at this',
  writing: '{names} {count, plural, one {is} other {are}} writing',
} as const;
