/** The library that writes Word documents, loaded when one is asked for: it is larger than all that a page needs. */
export type Docx = typeof import('docx');

export const loadDocx = (): Promise<Docx> => import('docx');
