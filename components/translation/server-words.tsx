type ModelFailure = { words: string; server_words: string | null };

/** Why a model wrote nothing: our sentence, then what its server said. */
export function ServerWords({ error: { words, server_words } }: { error: ModelFailure }) {
  return (
    <>
      {words}
      {server_words ? ` It said: “${server_words}”` : null}
    </>
  );
}
