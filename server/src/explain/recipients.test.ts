import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAmong } from './recipients';

const of = (index: number, count: number, accepted = 0, refused = 0) => ({
  index,
  of: count,
  otherwise: { accepted, refused },
});

for (const [recipient, en, id] of [
  [of(1, 1), '', ''],
  [of(2, 3), ', the second of 3 recipients', ', penerima kedua dari 3'],
  [
    of(2, 3, 2),
    ', the second of 3 recipients; the other two were accepted',
    ', penerima kedua dari 3; dua lainnya diterima',
  ],
  [
    of(1, 2, 0, 1),
    ', the first of 2 recipients; the other was refused',
    ', penerima pertama dari 2; penerima lainnya ditolak',
  ],
  [
    of(3, 4, 1, 2),
    ', the third of 4 recipients; of the others one was accepted and two were refused',
    ', penerima ketiga dari 4; dari yang lain, satu diterima dan dua ditolak',
  ],
  [
    of(4, 9, 0, 3),
    ', the fourth of 9 recipients; of the others three were refused',
    ', penerima keempat dari 9; dari yang lain, tiga ditolak',
  ],
  [
    of(21, 40, 39),
    ', the 21st of 40 recipients; the other 39 were accepted',
    ', penerima ke-21 dari 40; 39 lainnya diterima',
  ],
  [of(12, 40), ', the 12th of 40 recipients', ', penerima ke-12 dari 40'],
] as const) {
  test(`recipient ${recipient.index} of ${recipient.of}: ${en}`, () => {
    assert.equal(placeAmong(recipient, 'en'), en);
    assert.equal(placeAmong(recipient, 'id'), id);
  });
}
