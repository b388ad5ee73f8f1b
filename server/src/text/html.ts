import { visible } from './visible';

/** Text for any place in HTML, SVG or XML: between tags, and in an attribute in quotation marks. */
export function htmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
