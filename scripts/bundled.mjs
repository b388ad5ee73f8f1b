// What the bundles hold of others: a licence text for people, and a bill of materials (CycloneDX 1.5) for programs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages in esbuild metafiles, by name and version: `{ name, version, license, text }`, sorted by name. Throws
 * where a package does not say its licence: nothing is shipped without one.
 */
export function bundledPackages(root, metafiles) {
  const files = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)));
  const folders = new Set([...files].filter((file) => file.includes('node_modules/')).map(packageFolder));
  return [...folders].map((folder) => describe(join(root, folder))).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `node_modules/@scope/name` of a file below it; the innermost one. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)[0];
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license || !file) throw new Error(`${name} ${version} does not come with its licence`);
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

export function licenceText(packages) {
  const heading = ({ name, version, license }) => `${name} ${version} (${license})`;
  return [
    'SMTP Lens contains these packages, each under its own licence.\n',
    ...packages.map((entry) => `${'─'.repeat(80)}\n${heading(entry)}\n\n${entry.text}\n`),
  ].join('\n');
}

/** CycloneDX 1.5, without a time stamp or a serial number: the same sources give the same bytes. */
export function billOfMaterials({ name, version }, packages) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: 'MIT' } }] } },
    components: packages.map((entry) => ({
      type: 'library',
      name: entry.name,
      version: entry.version,
      licenses: [{ license: { id: entry.license } }],
      purl: `pkg:npm/${entry.name.replace('@', '%40')}@${entry.version}`,
    })),
  };
}
