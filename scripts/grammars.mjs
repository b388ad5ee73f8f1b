// Writes syntaxes/*.tmLanguage.json from the sources beside them: `node scripts/grammars.mjs [--check]`. With --check
// nothing is written, and the exit status is 1 where a file is not what its source says.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mailLog } from '../syntaxes/mail-log.mjs';
import { smtpTranscript } from '../syntaxes/smtp-transcript.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

for (const [name, grammar] of Object.entries({ 'smtp-transcript': smtpTranscript, 'mail-log': mailLog })) {
  const file = fileURLToPath(new URL(`../syntaxes/${name}.tmLanguage.json`, import.meta.url));
  const json = `${JSON.stringify(grammar, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === json) continue;
  if (values.check) {
    console.error(
      `syntaxes/${name}.tmLanguage.json is not what syntaxes/${name}.mjs says; run node scripts/grammars.mjs`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(file, json);
    console.log(`syntaxes/${name}.tmLanguage.json`);
  }
}
