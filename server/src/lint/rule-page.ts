/** Where the page of a rule can be read; `scripts/docs.mjs` writes them. */
export function rulePage(id: string): string {
  return `https://github.com/smtp-lens/smtp-lens/blob/main/docs/rules/${id}.md`;
}
