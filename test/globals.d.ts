/** In bundled tests only: the folder of the repository. */
declare const REPOSITORY: string;
