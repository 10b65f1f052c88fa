/** A Content-Security-Policy under which a page loads nothing, sends nothing, and runs no style or script but those named; no script where none is. */
export function contentPolicy(styles: string, scripts?: string): string {
  const script = scripts === undefined ? '' : ` script-src ${scripts};`;
  return `default-src 'none'; style-src ${styles};${script} base-uri 'none'; form-action 'none'`;
}
