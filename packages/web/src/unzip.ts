export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** What was compressed by gzip and stands in base64, as the page has it that is one file of text. */
export const unzip = (base64: string): Promise<ArrayBuffer> =>
  new Response(new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
