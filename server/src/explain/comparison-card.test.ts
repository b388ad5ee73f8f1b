import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonCard } from './comparison-card';
import { renderMarkdown } from './render-markdown';

test('211 against 354 has every part, in both languages', () => {
  const headings = (locale: 'en' | 'id') =>
    comparisonCard('211', '354', locale)?.sections.map(({ heading }) => heading);
  assert.deepEqual(headings('en'), [
    'Side by side',
    '211 · System status',
    '354 · Start mail input',
    'Key differences',
    'Which one when',
    'Learn more',
  ]);
  assert.deepEqual(headings('id'), [
    'Berdampingan',
    '211 · Status sistem',
    '354 · Mulai masukan pesan',
    'Perbedaan Utama',
    'Kapan Menggunakan Yang Mana',
    'Pelajari Lebih Lanjut',
  ]);
});

test('as Markdown, the facts stand side by side', () => {
  const card = comparisonCard('211', '354', 'id');
  assert.ok(card);
  const page = renderMarkdown(card);
  assert.match(
    page,
    /^\*\*211 – 354\*\* · Status sistem – Mulai masukan pesan · \*perbandingan\*\n\n211 menutup pertukaran/,
  );
  assert.ok(
    page.includes(`|  | 211 | 354 |
| --- | --- | --- |
| Nama | Status sistem | Mulai masukan pesan |
| Kelas | Penyelesaian Positif | Positif Antara |
| Kelompok | Informasi | Sistem surat |
| Menjawab | HELP | DATA, XEXCH50 |
| Coba lagi? | Lanjutkan. | Server menunggu masukan lagi. |`),
  );
  for (const part of ['*Deskripsi:* ', '*Ketika Anda Melihatnya:* ', '*Cara Memperbaiki:* ']) {
    assert.equal(page.split(part).length, 3, `${part} on both sides`);
  }
});

test('what cannot be a code has no page', () => {
  assert.equal(comparisonCard('211', 'HELP', 'en'), undefined);
});
