export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col items-start justify-center gap-3 px-6 md:items-center">
      <h1 className="font-semibold text-title tracking-[-0.012em]">There is nothing here</h1>
      <p className="text-muted">Either it never was, or it is not yours to see.</p>
      <a
        href="/inbox"
        className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        Go to the inbox
      </a>
    </main>
  );
}
