/** EHLO keywords. */
import { late } from '../late';
import type { Extension } from '../model';
import { privateExtensions } from './private';
import { registeredExtensions } from './registered';

/** Every EHLO keyword, the registered ones first. */
export function extensions(): readonly Extension[] {
  return [...registeredExtensions(), ...privateExtensions()];
}

const extensionsByKeyword = late(
  () => new Map(extensions().flatMap((known) => known.keywords.map((word) => [word, known]))),
);

/** An extension by a keyword of the EHLO reply, in any case. */
export function extension(keyword: string): Extension | undefined {
  return extensionsByKeyword().get(keyword.toUpperCase());
}
