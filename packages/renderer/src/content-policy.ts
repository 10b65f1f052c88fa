/** A Content-Security-Policy under which a page loads nothing, sends nothing, and runs no style or script but those named. */
export function contentPolicy(styles: string, scripts: string): string {
  return `default-src 'none'; style-src ${styles}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}
