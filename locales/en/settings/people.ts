/** The team, how they are invited, and how they are helped to sign in. */
export const people = {
  description: 'The people on your team. Deactivate whoever leaves: what they signed stays in their name.',
  name: 'Name',
  email: 'Email',
  role: 'Role',
  roles: {
    admin: 'Admin: can change settings',
    member: 'Member: can reply and approve',
    viewer: 'Viewer: can only read',
  },
  shortRoles: { admin: 'admin', member: 'member', viewer: 'viewer' },
  self: '{role}, you',
  deactivated: 'deactivated',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  add: {
    title: 'Add person',
    description:
      'They get an email with a link to set a password. If no email can be sent, you get the link to pass on.',
    password: 'Password',
    passwordHint: 'Leave empty to invite them. A password you enter here isn’t emailed; pass it on yourself.',
    submit: 'Add person',
  },
  newPassword: 'New password',
  newPasswordHint: 'Leave empty to keep the current one. A new one signs them out everywhere.',
  passOnLink:
    'No email can be sent from here. Pass this link on to {name} yourself: it works once and is shown only now.',
  invited: 'Invited, link expires <time></time>',
  invitationExpired: 'Invitation expired <time></time>',
  invitationFailed: 'The invitation couldn’t be delivered: {reason}',
  resend: 'Resend',
  sendPasswordReset: 'Send password reset',
  mailed: 'The email to {email} is on its way.',
  resetSecondFactor: 'Reset to password only',
  secondFactorReset: '{name} now signs in with the password alone, and is signed out everywhere.',
} as const;
