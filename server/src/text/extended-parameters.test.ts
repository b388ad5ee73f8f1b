import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extendedParameters } from './extended-parameters';

/** A line, and what is read in it: name, parts, charset and language, text. */
const lines: readonly (readonly [line: string, ...read: string[]])[] = [
  [`Content-Disposition: attachment; filename*=UTF-8''na%C3%AFve%20plan.txt`, 'filename  UTF-8  naïve plan.txt'],
  [` filename*=iso-8859-1'en'%A3%20rates.txt;`, 'filename  iso-8859-1 en £ rates.txt'],
  [` name*0*=utf-8''%e2%82%ac; name*1*=%20rates; name*2=.txt`, 'name 0-2 utf-8  € rates.txt'],
  [` name*0="a long "; name*1="name.txt"`, 'name 0-1   a long name.txt'],
  [` name*3*=%C3%A9t%C3%A9`, 'name 3-3   été'],
  [` title*=''plain`, 'title    plain'],
  [` filename*=x-none''abc`, 'filename  x-none  -'],
  [` filename*=utf-8''%ff`, 'filename  utf-8  -'],
  [` a*0=1; b*1=2`, 'a 0-0   1', 'b 1-1   2'],
  ['filename="plain.txt"; x=1'],
  ['2 *= 3, a*=b'],
];

for (const [line, ...expected] of lines) {
  test(line.trim(), () => {
    const read = extendedParameters(line).map(
      ({ name, parts, charset = '', language = '', text = '-' }) =>
        `${name} ${parts?.join('-') ?? ''} ${charset} ${language} ${text}`,
    );
    assert.deepEqual(read, expected);
  });
}
