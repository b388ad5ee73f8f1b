/** Something of the system that could not be had, and what a person can do about it. */
export interface Missing {
  readonly name: string;
  readonly advice: string;
}

export function ensureSystemPackages(options?: { recording?: boolean; log?: (line: string) => void }): Missing[];
export function mailServersRoot(): string | undefined;
export function packagesFor(groups: readonly (readonly string[])[]): string;
