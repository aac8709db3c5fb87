/** What a form shows and takes: dollars. */
export const dollarsOf = (micros: number) => String(micros / 1_000_000);
export const microsOf = (dollars: string) => Math.round(Number(dollars.replace(',', '.')) * 1_000_000);
