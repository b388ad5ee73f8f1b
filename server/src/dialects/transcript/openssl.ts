import type { Dialect, Frame, Lines, Utterance } from '../dialect';
import { plain } from './plain';

/** What s_client says of the connection, the certificate and the handshake. */
const NOISE =
  /^(?:CONNECTED\([\dA-F]+\)|---$|Certificate chain|Server certificate|-----(?:BEGIN|END) |subject=|issuer=|Acceptable client certificate|No client certificate|Client Certificate Types|Requested Signature|Shared Requested|Peer sign|Peer Temp Key|Server Temp Key|Negotiated |SSL handshake has|Verif(?:ication|y return code)|New, |Reused, |Protocol(?: version)?: |Server public key|This TLS version|Secure Renegotiation|Compression: |Expansion: |No ALPN|ALPN protocol|Early data|SSL-Session:|Post-Handshake|read R BLOCK|RENEGOTIATING|DONE$|KEYUPDATE|depth=\d|verify (?:error|return|depth)|Can't use SSL_get_servername|Connecting to |[\dA-F]{8,}:error:|didn't find STARTTLS| {1,2}\d s:| {3}[ivas]:| {4}\S.* ?[:-])/;
/** Of this, what nothing else prints. */
const SURE =
  /^(?:CONNECTED\(|-----BEGIN CERTIFICATE|SSL handshake has read|depth=\d|verify return:\d|Can't use SSL_get_servername)/;
const TLS = /^(?:CONNECTED\(|SSL handshake has read|depth=\d)/;

/** `openssl s_client`, with or without `-starttls smtp`: a terminal without marks, and what the program says of TLS. */
export const openssl: Dialect = {
  id: 'openssl',
  title: 'openssl s_client',
  indented: true,
  // Alone, a certificate is no session.
  weigh: (line) => (SURE.test(line.slice(0, 120)) ? 1 : plain.weigh(line)),
  speak,
  samples: [
    ['CONNECTED(00000003)', 'note'],
    ['depth=0 CN = mail.example.org', 'note'],
    ['verify return:1', 'note'],
    ['---', 'note'],
    [' 0 s:CN = mail.example.org', 'note'],
    ['   i:CN = mail.example.org', 'note'],
    ['-----BEGIN CERTIFICATE-----', 'note'],
    ['    Protocol  : TLSv1.2', 'note'],
    ['    0000 - 8c 5f 1d 90 aa 3b 04 77-00 11 22 33 44 55 66 77   ._...;.w..."3DUfw', 'note'],
    ['250 CHUNKING', 'either:250 CHUNKING'],
    ['EHLO client.example.org', 'either:EHLO client.example.org'],
    ['250 mail.example.org', 'either:250 mail.example.org'],
    ['DONE', 'note'],
    ['Connecting to 192.0.2.25', 'note'],
    ['Acceptable client certificate CA names', 'note'],
    ['Client Certificate Types: RSA sign, DSA sign, ECDSA sign', 'note'],
    ['Requested Signature Algorithms: ECDSA+SHA256:RSA-PSS+SHA256', 'note'],
    ['Shared Requested Signature Algorithms: ECDSA+SHA256', 'note'],
    ['Peer Temp Key: X25519, 253 bits', 'note'],
    ['Negotiated TLS1.3 group: X25519MLKEM768', 'note'],
    ['Reused, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384', 'note'],
    ['Protocol: TLSv1.3', 'note'],
    ['Protocol version: TLSv1.3', 'note'],
    ['This TLS version forbids renegotiation.', 'note'],
    ['ALPN protocol: smtp', 'note'],
    ['RENEGOTIATING', 'note'],
    ['KEYUPDATE', 'note'],
    ['verify depth is 5', 'note'],
    ['40C7D1A1B57F0000:error:0A000126:SSL routines:ssl3_read_n:unexpected eof while reading', 'note'],
    ["didn't find STARTTLS in server response, trying anyway...", 'note'],
  ],
};

function speak(line: string, n: number, lines: Lines, frame: Frame): Utterance {
  const head = line.slice(0, 120);
  if (!NOISE.test(head)) return plain.speak(line, n, lines, frame);
  const said: Utterance = { by: 'either', at: 0, end: line.length, shape: 'prompt' };
  return TLS.test(head) ? { ...said, tells: 'tls' } : said;
}
