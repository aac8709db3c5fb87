import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  GeneralName,
  id_ce_subjectAltName,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import { SettingError, type Settings } from '#lib/platform/env.ts';

type KeyPair = { cert: string; key: string };

const commonName = '2.5.4.3';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const dayMs = 24 * 3600_000;

/**
 * The certificate and key for STARTTLS: SMTP_TLS_CERT and SMTP_TLS_KEY, else a self-signed pair in DATA_DIR.
 * Self-signed certificates are common between mail servers; they prevent passive eavesdropping (RFC 7435).
 * @throws SettingError when the set files cannot be used.
 */
export async function readOrMakeCertificate(env: Settings): Promise<KeyPair> {
  if (env.SMTP_TLS_CERT || env.SMTP_TLS_KEY) return readGiven(env.SMTP_TLS_CERT, env.SMTP_TLS_KEY);
  const path = join(env.DATA_DIR, 'smtp-certificate.pem');
  const stored = await readFile(path, 'utf8').catch(() => '');
  if (isUsable(stored, env.MAIL_DOMAIN)) return { cert: stored, key: stored };
  const { cert, key } = makeCertificate(env.MAIL_DOMAIN);
  await mkdir(env.DATA_DIR, { recursive: true });
  const unfinished = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(unfinished, key + cert, { mode: 0o600 });
  await rename(unfinished, path);
  return { cert, key };
}

async function readGiven(certPath?: string, keyPath?: string): Promise<KeyPair> {
  if (!certPath || !keyPath) throw new SettingError('SMTP_TLS_CERT and SMTP_TLS_KEY must be set together.');
  try {
    const given = { cert: await readFile(certPath, 'utf8'), key: await readFile(keyPath, 'utf8') };
    createSecureContext(given);
    return given;
  } catch (error) {
    const { code, path, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? `there is no file ${path}` : message;
    throw new SettingError(`SMTP_TLS_CERT and SMTP_TLS_KEY cannot be used: ${reason}.`);
  }
}

/** Valid for another month, and for the current domain. */
function isUsable(pem: string, domain: string): boolean {
  try {
    const certificate = new X509Certificate(pem);
    return certificate.validToDate.getTime() > Date.now() + 30 * dayMs && !!certificate.checkHost(domain);
  } catch {
    return false;
  }
}

/** A self-signed certificate for `domain` and its key, as PEM (RFC 5280, ECDSA with P-256), valid for ten years. */
function makeCertificate(domain: string): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({
        type: commonName,
        value: new AttributeValue({ utf8String: domain.slice(0, 64) }),
      }),
    ]),
  ]);
  const alsoNamed = new SubjectAlternativeName([new GeneralName({ dNSName: domain })]);
  const algorithm = new AlgorithmIdentifier({ algorithm: ecdsaWithSha256 });
  const toSign = new TBSCertificate({
    version: Version.v3,
    // A first byte below 128 keeps the number positive.
    serialNumber: new Uint8Array([1, ...randomBytes(15)]).buffer,
    signature: algorithm,
    issuer: name,
    subject: name,
    validity: new Validity({
      notBefore: new Date(Date.now() - dayMs),
      notAfter: new Date(Date.now() + 3650 * dayMs),
    }),
    subjectPublicKeyInfo: AsnConvert.parse(
      publicKey.export({ type: 'spki', format: 'der' }),
      SubjectPublicKeyInfo,
    ),
    extensions: new Extensions([
      new Extension({
        extnID: id_ce_subjectAltName,
        extnValue: new OctetString(AsnConvert.serialize(alsoNamed)),
      }),
    ]),
  });
  const certificate = new Certificate({
    tbsCertificate: toSign,
    signatureAlgorithm: algorithm,
    signatureValue: arrayBuffer(sign('sha256', Buffer.from(AsnConvert.serialize(toSign)), privateKey)),
  });
  const der = Buffer.from(AsnConvert.serialize(certificate));
  return {
    cert: new X509Certificate(der).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const arrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
