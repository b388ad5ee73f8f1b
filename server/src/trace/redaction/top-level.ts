/**
 * Last labels of host names that are believed without anything else that speaks for a host. Labels of two letters are countries.
 * Names of private networks and those set aside by RFC 2606 and RFC 6761 count as well.
 */
const KNOWN = new Set(
  (
    'com net org edu gov mil int arpa info biz name pro mobi aero coop museum jobs travel asia post tel cat xxx app dev cloud online ' +
    'site shop xyz top club email tech store blog live network systems services solutions company agency digital media group world ' +
    'life today space website link click work icu vip bid loan win men party date science stream download trade review cricket ' +
    'racing faith accountant webcam berlin london nyc tokyo hamburg bayern wien paris quebec press academy center city global ' +
    'support team tools zone technology software studio events news expert guru photography rocks ninja run page ltd llc inc gmbh ' +
    'bank law health care school university church foundation farm fun games money market marketing management consulting ' +
    'hosting host mail cool pw ' +
    'local localdomain localnet lan home internal intern intranet corp private example invalid test onion tld'
  ).split(' '),
);

/** Endings of file names that are also countries, or look like them. */
const FILES = new Set('cf db gz js mjs ts md pl pm py rb rs sh so cc hh bz mo ps'.split(' '));

export const isTopLevel = (label: string) =>
  label.startsWith('xn--') ||
  KNOWN.has(label) ||
  (/^[a-z]{2}$/.test(label) && !FILES.has(label)) ||
  COUNTRY_FILES.has(label);

/** Countries whose mail is more common than files with that ending, unless a path leads there. */
const COUNTRY_FILES = new Set(['pl', 'rs', 'py', 'md', 'sh', 'so', 'cc', 'pm', 'ps', 'mo']);
export const mayBeFile = (label: string) => FILES.has(label);
