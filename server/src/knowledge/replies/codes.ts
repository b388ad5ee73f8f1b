/**
 * The codes of which there is a record: who asks for no more does not wait for the records. The compiler wants a new one here, and a test wants the
 * record of each.
 */
export const knownCodes = [
  200, 211, 214, 220, 221, 235, 250, 251, 252, 253, 334, 353, 354, 420, 421, 422, 426, 430, 431, 432, 435, 441, 442,
  446, 447, 449, 450, 451, 452, 453, 454, 455, 456, 458, 459, 471, 498, 500, 501, 502, 503, 504, 505, 510, 511, 512,
  513, 520, 521, 523, 524, 525, 530, 533, 534, 535, 538, 540, 541, 542, 544, 550, 551, 552, 553, 554, 555, 556, 570,
  571, 585, 101, 111, 602, 605,
] as const;

export type KnownCode = `${(typeof knownCodes)[number]}`;

const known = new Set<string>(knownCodes.map(String));

export const isKnownCode = (code: string): code is KnownCode => known.has(code);
