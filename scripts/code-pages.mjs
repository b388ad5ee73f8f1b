// The pages of docs/codes: one for each code, and one for each pair that somebody has written about.

/** All pages in a language, as names and texts. `knowledge` holds what the modules of the server export. */
export function codePages(locale, { comparisons, page, pageCard, pages }) {
  const { all, language, place } = WORDS[locale];
  const codes = pages().flatMap((id) => (id.startsWith('codes/') ? [id.slice('codes/'.length)] : []));
  const pairs = comparisons.map((pair) => pair.codes.join('-'));
  const links = {
    // The registry has one entry for all classes: `X.1.1`.
    code: (code) => {
      const known = [code, code.replace(/^[245]\./, 'X.')].find((name) => codes.includes(name));
      return known && `${known}.md`;
    },
    comparison: (a, b) => {
      const pair = [`${a}-${b}`, `${b}-${a}`].find((name) => pairs.includes(name));
      return pair && `${pair}.md`;
    },
  };
  const nameOf = (name) => pageCard(`codes/${name}`, locale).title.name;
  return [
    ...[...codes, ...pairs].map((name) => [
      `${name}.md`,
      `${page(`codes/${name}`, locale, links)}\n---\n\n[${all}](README.md) · [${language}](${place}${name}.md)\n`,
    ]),
    ['README.md', `${index(WORDS[locale], codes, pairs, nameOf)}\n---\n\n[${language}](${place}README.md)\n`],
  ];
}

const WORDS = {
  en: {
    title: 'SMTP codes',
    about: 'What each reply code and each enhanced status code means, when one sees it, and how to fix it.',
    replies: 'Reply codes',
    enhanced: 'Enhanced status codes',
    open: 'X stands for the class: 2 success, 4 for now, 5 for good.',
    vendor: 'Enhanced status codes of providers',
    pairs: 'Compared',
    columns: ['Code', 'Name'],
    all: 'All codes',
    language: 'Bahasa Indonesia',
    place: 'id/',
  },
  id: {
    title: 'Kode SMTP',
    about: 'Arti setiap kode balasan dan kode status lanjutan, kapan Anda melihatnya, dan cara memperbaikinya.',
    replies: 'Kode balasan',
    enhanced: 'Kode status lanjutan',
    open: 'X menggantikan kelasnya: 2 berhasil, 4 sementara, 5 tetap.',
    vendor: 'Kode status lanjutan milik penyedia',
    pairs: 'Perbandingan',
    columns: ['Kode', 'Nama'],
    all: 'Semua kode',
    language: 'English',
    place: '../',
  },
};

function index({ title, about, replies, enhanced, open, vendor, pairs: compared, columns }, codes, pairs, nameOf) {
  const section = (heading, names, ...before) => [
    `## ${heading}\n`,
    ...before.map((line) => `${line}\n`),
    `| ${columns.join(' | ')} |`,
    '| --- | --- |',
    ...names.map((name) => `| [${name}](${name}.md) | ${nameOf(name)} |`),
    '',
  ];
  const those = (form) => codes.filter((code) => form.test(code));
  return [
    `# ${title}\n`,
    `${about}\n`,
    ...section(replies, those(/^\d{3}$/)),
    ...section(enhanced, those(/^X/), open),
    ...section(vendor, those(/^\d\./)),
    ...section(compared, pairs),
  ].join('\n');
}
