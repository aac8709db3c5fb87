/** The senders whose remote images are always shown. */
export const images = {
  description:
    'Remote images tell their sender that an email was read, so they’re shown only when someone asks. Images from these senders are always shown, unless an email may be forged.',
  empty: 'No senders yet. “Always for …” above an email’s images adds its sender here.',
  trustedBy: 'Always shown, as {name} chose.',
  distrust: 'Ask again',
  distrustOne: 'Ask again for images from {address}',
  distrusted: 'Images from {address} are shown only when someone asks.',
} as const;
