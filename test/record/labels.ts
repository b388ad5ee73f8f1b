/** From the wire to the truth about a recording: what each of its lines is, and who said it. */
import type { Side, WireLine } from './wire';

/** A line of the wire with its class. Names are those of the parse contract. */
export interface Heard extends WireLine {
  readonly class: 'server-reply' | 'client-command' | 'message-data' | 'terminator';
  readonly verb?: string | null;
  readonly authData?: true;
  readonly bdat?: true;
  /** A line of just a period that its author did not mean as the end. */
  readonly bare?: true;
  /** Text behind a bare period: the server took it for a command, or was gone already. */
  readonly lost?: true;
}

/**
 * Follows the session as the server did. The server decides: a period on a line of its own ends the data, whatever was
 * meant. Throws where the wire does not make sense.
 */
export function heard(wire: readonly WireLine[]): Heard[] {
  const replies = finalLines(wire);
  let next = 1; // the first one is the greeting
  let state: 'command' | 'data' | 'auth' | number = 'command';
  const reply = () => replies[next++]?.text.slice(0, 3);

  function clientLine(line: WireLine): Heard {
    if (typeof state === 'number') return chunkLine(line, state);
    if (state === 'auth') {
      state = reply() === '334' ? 'auth' : 'command';
      return { ...line, class: 'client-command', verb: null, authData: true };
    }
    if (state === 'data') {
      if (line.text !== '.') return { ...line, class: 'message-data' };
      reply();
      state = 'command';
      return { ...line, class: 'terminator' };
    }
    return command(line);
  }

  function command(line: WireLine): Heard {
    const [verb = '', size] = line.text.toUpperCase().split(' ');
    if (verb === 'BDAT' && Number(size) > 0) state = Number(size);
    else {
      const code = reply();
      if (verb === 'DATA' && code === '354') state = 'data';
      if (verb === 'AUTH' && code === '334') state = 'auth';
    }
    return { ...line, class: 'client-command', verb: /^[A-Z]+$/.test(verb) ? verb : null };
  }

  function chunkLine(line: WireLine, left: number): Heard {
    if (line.octets > left) throw new Error(`a chunk ends within a line: ${line.text}`);
    state = left - line.octets;
    if (state === 0) {
      reply();
      state = 'command';
    }
    return { ...line, class: 'message-data', bdat: true };
  }

  return wire.map((line) => (line.from === 'server' ? { ...line, class: 'server-reply' } : clientLine(line)));
}

/** The last line of each reply, in order. */
function finalLines(wire: readonly WireLine[]): WireLine[] {
  return wire.filter(({ from, text }) => from === 'server' && text[3] !== '-');
}

/**
 * What the author meant, laid over what the server took it for: `text` was written to be one message and sent without
 * stuffing. Throws where the wire does not carry it.
 */
export function meant(session: readonly Heard[], text: readonly string[]): Heard[] {
  const client = session.filter(({ from }) => from === 'client');
  const start = client.findIndex(({ verb }) => verb === 'DATA') + 1;
  const mine = client.slice(start, start + text.length + 1);
  if (text.some((line, index) => mine[index]?.text !== line)) throw new Error('the message is not on the wire');
  if (mine.at(-1)?.text !== '.') throw new Error('the message was not ended');
  return session.map((line) => {
    const place = mine.indexOf(line);
    if (place < 0) return line;
    const lost = line.class === 'client-command';
    if (place === text.length && !lost) return line;
    const { from, octets } = line;
    const bare = line.text === '.';
    const said = { from, octets, text: line.text, class: 'message-data' } as const;
    return { ...said, ...(bare && { bare }), ...(lost && { lost }) };
  });
}

/** What the line of a recording shows: one line of the wire, or a whole reply or message in one line. */
export interface Shown {
  /** Absent where the margin does not tell. */
  readonly from?: Side;
  readonly texts: readonly string[];
  /** 1-based column of the first character of the text; of a whole reply, of its last line. */
  readonly col: number;
  /** The line stands in the place of the message, which the program does not print. */
  readonly placeholder?: true;
}

/** How a program shows what it says and hears. */
export interface Margin {
  /** The name that the sample's dialect has. */
  readonly dialect: string;
  /** Undefined for everything that is not part of the session. */
  read(line: string): Shown | undefined;
  /** True for what the program sends or hears and does not print. */
  hides?(line: Heard, place: number, session: readonly Heard[]): boolean;
  /** The program prints message text as its author wrote it, before periods are doubled. */
  readonly unstuffed?: true;
  /** What the program prints in the place of a secret. */
  readonly mask?: string;
}

/**
 * One line of a truth file, with fields as the parse contract has them. The class tells who said it: `server-reply` the
 * server, `annotation` the program that printed the recording, every other class the client.
 */
export interface Truth {
  readonly n: number;
  readonly class: Heard['class'] | 'annotation';
  readonly [field: string]: unknown;
}

export interface Aligned {
  readonly lines: readonly Truth[];
  /** What went over the wire behind the last line that the program printed. */
  readonly notShown: readonly string[];
}

/**
 * Finds each line of a recording on the wire. Everything on the wire must be found, once and in the order of its side;
 * but for what the program hides, a greeting that came before it began to print, and the end, when it had stopped.
 * Throws where they do not agree.
 */
export function align(sample: string, session: readonly Heard[], margin: Margin): Aligned {
  const printed = session.filter((line, index) => !margin.hides?.(line, index, session));
  const left = {
    client: printed.filter(({ from }) => from === 'client'),
    server: printed.filter(({ from }) => from === 'server'),
  };
  const place = new Map(session.map((line, index) => [line, index]));

  function take(shown: Shown): Heard[] | undefined {
    const sides: Side[] = shown.from ? [shown.from] : ['client', 'server'];
    const isShown = (from: Side) => shown.texts.every((text, index) => shows(margin, text, left[from][index]));
    const [side] = sides.filter(isShown).sort(byPlace);
    return side && left[side].splice(0, shown.texts.length);
  }
  const byPlace = (a: Side, b: Side) => (place.get(left[a][0]!) ?? 0) - (place.get(left[b][0]!) ?? 0);

  const lines = sample
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((text, index): Truth => {
      const n = index + 1;
      const shown = margin.read(text);
      if (!shown) return { n, class: 'annotation' };
      if (shown.placeholder) return { n, class: 'message-data', col: shown.col, placeholder: true };
      let found = take(shown);
      if (!found && shown.from === 'server' && left.server[0] === session[0]) {
        left.server.shift();
        found = take(shown);
      }
      const [line] = found ?? [];
      if (line && found)
        return truth(n, line.from === 'server' ? found.at(-1)! : line, shown, margin, found.length > 1);
      if (shown.from) throw new Error(`line ${n} is not what the wire has next: ${text}`);
      return { n, class: 'annotation' };
    });
  const notShown = [...left.client, ...left.server].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return { lines, notShown: notShown.map(({ from, text }) => `${from}: ${text}`) };
}

/** Whether the program shows that line of the wire as `text`. */
function shows({ unstuffed, mask }: Margin, text: string, line: Heard | undefined): boolean {
  if (!line) return false;
  if (mask && text.includes(mask)) return line.text.startsWith(text.slice(0, text.indexOf(mask)));
  return text === (unstuffed && line.class === 'message-data' ? line.text.replace(/^\./, '') : line.text);
}

const REPLY = /^(\d{3})([ -])?([245]\.\d{1,3}\.\d{1,3}(?= |$))?/;

function truth(n: number, line: Heard, { col }: Shown, margin: Margin, whole: boolean): Truth {
  const base = { n, class: line.class };
  if (line.class === 'server-reply') {
    const [, code = null, separator, enhanced] = REPLY.exec(line.text) ?? [];
    const extra = enhanced ? { enhanced, enhancedCol: col + 4 } : {};
    return { ...base, code, codeCol: col, more: separator === '-', ...extra };
  }
  const { verb, authData, bdat, lost } = line;
  if (line.class === 'client-command') return { ...base, col, verb, ...(authData && { authData }) };
  if (whole) return { ...base, col, wholeMessage: true, containsTerminator: true };
  const text = margin.unstuffed ? line.text.replace(/^\./, '') : line.text;
  // A period that was doubled on the wire and is not in the recording: it looks bare, and nothing was cut off.
  const unstuffed = margin.unstuffed && line.text === '..';
  const bare = line.bare || unstuffed;
  const leadingDots = bare || line.class === 'terminator' ? 0 : (/^\.+/.exec(text)?.[0].length ?? 0);
  const marks = {
    ...(bare && { bare }),
    ...(unstuffed && { unstuffed }),
    ...(lost && { lost }),
    ...(bdat && { bdat }),
  };
  return { ...base, col, ...(leadingDots > 0 && { leadingDots }), ...marks };
}
