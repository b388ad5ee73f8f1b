import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortened, visible } from './visible';

test('what cannot be seen is named', () => {
  assert.equal(visible('a\u202eb\u0007\r\n\u001b[31m'), 'a⟨U+202E⟩b⟨U+0007⟩⟨U+000D⟩⟨U+000A⟩⟨U+001B⟩[31m');
  assert.equal(visible('\ud83d x \ufeff\u{e0041}'), '⟨U+D83D⟩ x ⟨U+FEFF⟩⟨U+E0041⟩');
});

test('what can be seen stays', () => {
  assert.equal(visible('Grüße, 你好, مرحبا, 📧\tx'), 'Grüße, 你好, مرحبا, 📧 x');
});

test('a long text is cut without splitting a character', () => {
  assert.equal(shortened('abcdef', 6), 'abcdef');
  assert.equal(shortened('abcdefg', 6), 'abcde…');
  assert.equal(shortened('abcd📧fg', 6), 'abcd…');
});
