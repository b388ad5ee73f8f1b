import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { IRawTheme } from 'vscode-textmate';

/** Foreground and background of the editor where a theme names none: VS Code's own, by the kind of theme. */
const PLAIN: Readonly<Record<string, { foreground: string; background: string }>> = {
  light: { foreground: '#000000', background: '#ffffff' },
  dark: { foreground: '#bbbbbb', background: '#1e1e1e' },
  hcLight: { foreground: '#292929', background: '#ffffff' },
  hcDark: { foreground: '#ffffff', background: '#000000' },
};

export interface Theme {
  readonly rules: IRawTheme;
  readonly foreground: string;
  readonly background: string;
}

/** Folder of the default themes of the VS Code that the host tests run in; undefined before it is installed. */
export function themesFolder(): string | undefined {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'smtp-lens');
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => name.startsWith('vscode-'))
    .map((name) => join(cache, name, 'node_modules/code-server/lib/vscode/extensions/theme-defaults/themes'))
    .find((folder) => existsSync(folder));
}

/** A theme and those it includes; `kind` is one of the keys above. */
export function readTheme(file: string, kind: string): Theme {
  const { colors, tokenColors } = withIncluded(file);
  const foreground = colors['editor.foreground'] ?? PLAIN[kind]!.foreground;
  const background = colors['editor.background'] ?? PLAIN[kind]!.background;
  return { rules: { settings: [{ settings: { foreground, background } }, ...tokenColors] }, foreground, background };
}

interface ThemeFile {
  readonly colors: Readonly<Record<string, string>>;
  readonly tokenColors: IRawTheme['settings'];
}

function withIncluded(file: string): ThemeFile {
  const { include, colors = {}, tokenColors = [] } = JSON.parse(readFileSync(file, 'utf8'));
  if (!include) return { colors, tokenColors };
  const base = withIncluded(join(dirname(file), include));
  return { colors: { ...base.colors, ...colors }, tokenColors: [...base.tokenColors, ...tokenColors] };
}

/** How well one colour is read on another, from 1 to 21 (WCAG 2.2, contrast ratio). Colours as `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How different two colours look: the distance in CIE L*a*b*; about 2 is just seen. */
export function distance(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(...a.map((value, i) => value - b[i]!));
}

function linearRgb(colour: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(colour: string): number {
  const [r, g, b] = linearRgb(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lab(colour: string): [number, number, number] {
  const [r, g, b] = linearRgb(colour);
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
