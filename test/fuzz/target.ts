import type { Random } from '../oracle/random';

/**
 * One part of the program, and what must hold of it for any input. An input is plain data: it can be printed, made smaller,
 * and run again. A target is added by adding a file to `targets/` and its name to `targets/index.ts`.
 */
export interface Target<Input = unknown> {
  readonly name: string;
  /** Inputs that `npm test` tries. */
  readonly few: number;
  /** An input made of chance alone: the same chance makes the same one. */
  make(random: Random): Input;
  /** Throws, or is rejected, where the program is at fault. */
  run(input: Input): void | Promise<void>;
  /** Ends what the target started. */
  end?(): Promise<void>;
}

/** Keeps the type of the inputs within a target. */
export const target = <Input>(one: Target<Input>): Target => one as unknown as Target;
