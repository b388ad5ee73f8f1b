import { isWithin, type Octets, parseIp } from '../text/ip';
import type { Text } from '../text/locale';
import { late } from './late';
import type { Source } from './model';

/** A kind of IP addresses, by the blocks that are set aside for it. */
export interface AddressKind {
  /** `10.0.0.0/8` */
  readonly blocks: readonly string[];
  readonly name: Text;
  /** What it tells where it stands in mail. */
  readonly meaning: Text;
  readonly sources: readonly Source[];
}

const outside: Text = {
  en: 'No mail server on the internet can be reached there, and none should connect from there.',
  id: 'Tidak ada server surel di internet yang dapat dijangkau di sana, dan tidak ada yang semestinya tersambung dari sana.',
};

/** Blocks with a purpose of their own (the special-purpose registries of IANA). */
export const addressKinds: readonly AddressKind[] = [
  {
    blocks: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
    name: { en: 'private', id: 'privat' },
    meaning: {
      en: 'Means something only inside of one network: a hop within a company or a home. It has no reputation, no DNS of the internet, and says nothing about where a message came from.',
      id: 'Hanya bermakna di dalam satu jaringan: lompatan di dalam perusahaan atau rumah. Tidak punya reputasi maupun DNS internet, dan tidak menunjukkan asal pesan.',
    },
    sources: ['RFC 1918 §3'],
  },
  {
    blocks: ['127.0.0.0/8', '::1/128'],
    name: { en: 'loopback', id: 'loopback' },
    meaning: {
      en: 'The machine itself: a program on the same host handed the message over.',
      id: 'Mesin itu sendiri: program di host yang sama menyerahkan pesannya.',
    },
    sources: ['RFC 1122 §3.2.1.3', 'RFC 4291 §2.5.3'],
  },
  {
    blocks: ['100.64.0.0/10'],
    name: { en: 'carrier-grade NAT', id: 'NAT operator' },
    meaning: {
      en: 'Shared by customers of a provider behind its NAT, and by cloud networks inside. The internet sees another address.',
      id: 'Dipakai bersama oleh pelanggan penyedia di balik NAT-nya, juga di dalam jaringan awan. Internet melihat alamat lain.',
    },
    sources: ['RFC 6598 §7'],
  },
  {
    blocks: ['169.254.0.0/16', 'fe80::/10'],
    name: { en: 'link-local', id: 'link-local' },
    meaning: {
      en: 'Good on one link only; an IPv4 one often means that DHCP gave no address.',
      id: 'Hanya berlaku pada satu tautan jaringan; yang IPv4 sering berarti DHCP tidak memberi alamat.',
    },
    sources: ['RFC 3927 §2.1', 'RFC 4291 §2.5.6'],
  },
  {
    blocks: ['fc00::/7'],
    name: { en: 'unique local (ULA)', id: 'lokal unik (ULA)' },
    meaning: {
      en: 'The private addresses of IPv6: means something only inside of one network.',
      id: 'Alamat privat IPv6: hanya bermakna di dalam satu jaringan.',
    },
    sources: ['RFC 4193 §3'],
  },
  {
    blocks: ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32', '3fff::/20'],
    name: { en: 'documentation', id: 'dokumentasi' },
    meaning: {
      en: 'Set aside for examples. In a real log it comes from a copied configuration or a test.',
      id: 'Disisihkan untuk contoh. Dalam log sungguhan, asalnya konfigurasi yang disalin atau pengujian.',
    },
    sources: ['RFC 5737 §3', 'RFC 3849 §4', 'RFC 9637 §3'],
  },
  {
    blocks: ['::ffff:0:0/96'],
    name: { en: 'IPv4-mapped', id: 'IPv4 yang dipetakan' },
    meaning: {
      en: 'An IPv4 address, as a program writes it that serves both families on one socket.',
      id: 'Alamat IPv4, seperti ditulis program yang melayani kedua keluarga alamat pada satu soket.',
    },
    sources: ['RFC 4291 §2.5.5.2'],
  },
  {
    blocks: ['64:ff9b::/96'],
    name: { en: 'NAT64', id: 'NAT64' },
    meaning: {
      en: 'An IPv4 address as IPv6-only hosts reach it through a translator.',
      id: 'Alamat IPv4 seperti dijangkau host khusus IPv6 lewat penerjemah.',
    },
    sources: ['RFC 6052 §2.1'],
  },
  {
    blocks: ['2002::/16'],
    name: { en: '6to4', id: '6to4' },
    meaning: {
      en: 'IPv6 over an IPv4 address, which stands in it; given up long ago.',
      id: 'IPv6 di atas alamat IPv4 yang tertulis di dalamnya; sudah lama ditinggalkan.',
    },
    sources: ['RFC 3056 §2', 'RFC 7526'],
  },
  {
    blocks: ['2001::/32'],
    name: { en: 'Teredo', id: 'Teredo' },
    meaning: {
      en: 'IPv6 through a tunnel behind NAT: an end user, hardly a mail server.',
      id: 'IPv6 lewat terowongan di balik NAT: pengguna akhir, hampir pasti bukan server surel.',
    },
    sources: ['RFC 4380 §4'],
  },
  {
    blocks: ['198.18.0.0/15', '2001:2::/48'],
    name: { en: 'benchmarking', id: 'uji kinerja' },
    meaning: {
      en: `Set aside for measuring network devices. ${outside.en}`,
      id: `Disisihkan untuk mengukur perangkat jaringan. ${outside.id}`,
    },
    sources: ['RFC 2544 §C.2.2', 'RFC 5180 §8'],
  },
  {
    blocks: ['0.0.0.0/8', '::/128'],
    name: { en: 'unspecified', id: 'tidak ditentukan' },
    meaning: {
      en: 'No address yet, or “all addresses of this host” where a server listens. As an MX target it is a sign that a domain wants no mail.',
      id: 'Belum ada alamat, atau “semua alamat host ini” di tempat server mendengarkan. Sebagai tujuan MX, itu tanda bahwa domainnya tidak mau menerima surel.',
    },
    sources: ['RFC 1122 §3.2.1.3', 'RFC 4291 §2.5.2'],
  },
  {
    blocks: ['255.255.255.255/32'],
    name: { en: 'broadcast', id: 'siaran' },
    meaning: outside,
    sources: ['RFC 919 §7'],
  },
  {
    blocks: ['224.0.0.0/4', 'ff00::/8'],
    name: { en: 'multicast', id: 'multicast' },
    meaning: outside,
    sources: ['RFC 5771 §3', 'RFC 4291 §2.7'],
  },
  {
    blocks: ['192.0.0.0/24'],
    name: { en: 'for IETF protocols', id: 'untuk protokol IETF' },
    meaning: outside,
    sources: ['RFC 6890 §2.1'],
  },
  {
    blocks: ['240.0.0.0/4', '100::/64'],
    name: { en: 'reserved', id: 'dicadangkan' },
    meaning: outside,
    sources: ['RFC 1112 §4', 'RFC 6666 §4'],
  },
];

export const publicAddress: Pick<AddressKind, 'name' | 'meaning'> = {
  name: { en: 'public', id: 'publik' },
  meaning: {
    en: 'Reached from all over the internet. Receivers look at its reputation, at its reverse DNS, and whether SPF names it.',
    id: 'Dapat dijangkau dari seluruh internet. Penerima memeriksa reputasinya, DNS baliknya, dan apakah SPF menyebutnya.',
  },
};

/** The kind of an address; undefined for a public one. */
export function addressKind(address: Octets): AddressKind | undefined {
  let best: AddressKind | undefined;
  let most = -1;
  for (const { kind, block, bits } of blocks()) {
    if (bits > most && isWithin(address, block, bits)) [best, most] = [kind, bits];
  }
  return best;
}

/** The IPv4 address that an IPv6 address stands for: mapped, NAT64 or 6to4. */
export function innerAddress(address: Octets): Octets | undefined {
  if (address.length !== 16) return undefined;
  const [name] = addressKind(address)?.blocks ?? [];
  if (name === '::ffff:0:0/96' || name === '64:ff9b::/96') return address.slice(12);
  return name === '2002::/16' ? address.slice(2, 6) : undefined;
}

interface Parsed {
  readonly kind: AddressKind;
  readonly block: Octets;
  readonly bits: number;
}

const blocks = late((): readonly Parsed[] =>
  addressKinds.flatMap((kind) =>
    kind.blocks.flatMap((written) => {
      const [address = '', bits = ''] = written.split('/');
      const block = parseIp(address);
      return block ? [{ kind, block, bits: Number(bits) }] : [];
    }),
  ),
);
