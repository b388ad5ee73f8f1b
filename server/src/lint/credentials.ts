import { argumentOf } from '../smtp/command';
import type { View } from './rule';
import { isSketch } from './words';

/** What a client sends for its login: its place in the line, and the mechanism in capitals. */
export interface Response {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly mechanism: string;
}

const LONGEST = 20_000;

/** The response behind AUTH or in a line of its own; nothing where it is empty, cancelled, or masked already. */
export function responseOf({ line, reading, before }: View): Response | undefined {
  const { authData, at, end, commands } = reading;
  if (authData) return shown(line, at, Math.min(end, at + LONGEST), before.mechanism ?? '');
  const command = commands?.length === 1 ? commands[0] : undefined;
  if (command?.verb !== 'AUTH') return undefined;
  const [name = '', ...rest] = argumentOf(line, command).slice(0, LONGEST).split(/\s+/);
  const [text] = rest;
  if (text === undefined || rest.length > 1) return undefined;
  const start = line.indexOf(text, command.argumentAt + name.length);
  return shown(line, start, start + text.length, name.toUpperCase());
}

function shown(line: string, at: number, end: number, mechanism: string): Response | undefined {
  const text = line.slice(at, end);
  return text === '' || text === '=' || text === '*' || isMasked(text) ? undefined : { at, end, text, mechanism };
}

/** `***`, `[redacted]`, `<hidden>`, `xxxx`, and whatever stands for something else. */
function isMasked(text: string): boolean {
  return (
    /^(?:[*.•#-]+|x{3,}|[[<({].*[\])>}])$/i.test(text) ||
    /\*{3}|redacted|hidden|omitted|removed/i.test(text) ||
    isSketch(text)
  );
}
