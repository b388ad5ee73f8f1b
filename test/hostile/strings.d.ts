/** What strangers write into logs and sessions to get more than to be read. One list for every output. */
export declare const HOSTILE: readonly string[];
