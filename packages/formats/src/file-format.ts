/** What a file is by its content. */
export type FileFormat = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';
