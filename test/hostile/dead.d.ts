/** Nothing that moves a cursor, turns text or hides it; `color` are the sequences that we write ourselves. */
export declare function isDeadText(text: string): void;
/** The same where no colours are wanted. */
export declare function isDeadPlainText(text: string): void;
/** Links lead to standards, to commands of ours with numbers and codes, to our pages, and to lines of `document`. */
export declare function isDeadMarkdown(markdown: string, document?: string): void;
/** Neither scripts nor handlers, nothing from elsewhere. Links lead to standards and to `link`. */
export declare function isDeadHtml(html: string, link?: RegExp): void;
