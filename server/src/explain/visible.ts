/** Cards take their words from here; what is visible is decided where text is. */
export { shortened, visible } from '../text/visible';
