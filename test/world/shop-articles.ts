import type { ArticleInput } from '#lib/articles/articles.ts';

function article(title: string, body: string, audience: 'public' | 'internal' = 'public'): ArticleInput {
  return {
    title,
    body,
    audience,
  };
}

/** The knowledge base of a shop for bags and tents. */
export const shopArticles: ArticleInput[] = [
  article(
    'Where is my parcel?',
    `As soon as your order leaves our warehouse you get a mail with a tracking link. The link can take up to 24 hours until it shows something.

Delivery takes 2 to 4 working days in the United Kingdom and 4 to 7 in the rest of Europe.

If the tracking has not moved for 5 working days, send us your order number. We open a search with the carrier, which takes up to 8 working days. If the parcel is not found, you choose between a new one and your money back.`,
  ),
  article(
    'Shipping costs and countries',
    `We ship to all countries of Europe.

- United Kingdom: £3.95, free from £50
- European Union: £9.90, free from £100
- Norway and Switzerland: £14.90; customs duties are paid by the recipient

Express delivery on the next working day is possible in the United Kingdom for £8.90, when you order before noon.`,
  ),
  article(
    'Returning an item',
    `You may return any item within 30 days after it arrived, unused and with its tags on.

1. Open tarnandtide.example/returns and enter your order number and postcode.
2. Choose the items and the reason, and print the label.
3. Hand the parcel in at any post office within 14 days.

Returns are free in the United Kingdom. From other countries you pay the postage yourself. Items that were made to order cannot be returned.`,
  ),
  article(
    'When do I get my refund?',
    `We check a return within 3 working days of its arrival and then refund you at once. The money goes back to the way you paid: with a card it takes 3 to 5 working days until your bank shows it, with PayPal a few hours.

Shipping costs are refunded when you return the whole order.`,
  ),
  article(
    'Resetting your password',
    `Click “Forgot password?” on the sign-in page and enter the address that you ordered with. You get a link that is valid for 60 minutes.

If no mail arrives, look into your spam folder, and check whether you have used another address. After five wrong tries an account is locked for 30 minutes; then it opens by itself.`,
  ),
  article(
    'Invoices and receipts',
    `You find the invoice of every order under My account → Orders → Download invoice, as soon as the order has been shipped.

If you ordered as a guest, send us your order number and we mail you the PDF. A company name or VAT number can be added within 30 days of the order.`,
  ),
  article(
    'My item arrived damaged',
    `We are sorry when that happens. Please send us, within 14 days of delivery, your order number and two photos: one of the damage and one of the box.

You do not have to send the item back. We send you a new one within 2 working days, or refund you if it is sold out.`,
  ),
  article(
    'Changing the delivery address or cancelling an order',
    `Until an order is packed, which is usually 2 hours after you placed it, you can change the address or cancel it yourself under My account → Orders.

Later than that we can no longer change it. The carrier can often still redirect a parcel: use the link in the tracking mail. A parcel that nobody accepts comes back to us, and we refund it.`,
  ),
  article(
    'Warranty and repairs',
    `Our bags have a warranty of 5 years and our tents of 3 years on seams, zips and poles. Wear, cuts and burns are not covered.

Send us photos of the fault and the order number. We repair most things in our workshop within 15 working days, and we replace what cannot be repaired. Repairs outside the warranty cost from £18.00.`,
  ),
  article(
    'Wholesale and business orders',
    `Shops and clubs can order from 20 pieces with a trade discount of 35 %. Write to us with your company's name, its VAT number and what you would like to order, and we send you an offer within 3 working days.

We do not deliver on commission.`,
  ),
  article(
    'Discount codes and gift cards',
    `Enter a discount code or the number of a gift card in the last step before you pay. Only one code can be used per order, and codes cannot be added to an order that has been placed.

Gift cards are valid for 4 years.`,
  ),
  article(
    'Caring for your bag and tent',
    `Wash bags by hand with lukewarm water and mild soap, never in the machine. Let them dry in the shade.

Pitch a wet tent at home as soon as you can and let it dry completely: mould cannot be removed. Renew the waterproofing once a year with a silicone spray.`,
  ),
  article(
    'Goodwill: what the desk may offer',
    `Internal. Up to £25.00 may be offered without asking. Use the code KIND-25 for a voucher. Above that the team lead decides. Never mention that there is a fixed amount.`,
    'internal',
  ),
];
