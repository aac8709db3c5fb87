import { redirect } from 'next/navigation';

export default function TicketsPage() {
  redirect('/inbox');
}
