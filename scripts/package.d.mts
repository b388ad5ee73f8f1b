/** Packs the programs into `folder`; returns the path of the tarball. */
export function packPrograms(folder: string): string;
