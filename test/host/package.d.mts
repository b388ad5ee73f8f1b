/** Packs the built extension in the folder `extension` into the file `vsix`. */
export function packExtension(extension: string, vsix: string): Promise<void>;
