// What makes certificates needs it, and does not bring it.
import "reflect-metadata";
import type { webcrypto } from "node:crypto";
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const AN_HOUR = 60 * 60 * 1000;

/** A certificate and its key, in PEM. */
export interface Certificate {
  certificate: string;
  key: string;
}

/** A certificate authority of a test's own. */
export interface Authority {
  /** Its own certificate, in PEM. */
  certificate: string;
  /** Makes a certificate for a server of that host name. */
  issue(hostname: string): Promise<Certificate>;
}

/** Makes a certificate authority that nobody knows yet. */
export async function makeAuthority(): Promise<Authority> {
  const keys = await newKeys();
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...validity(),
    name: "CN=A certificate authority of tests",
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    certificate: authority.toString("pem"),
    async issue(hostname) {
      const { publicKey, privateKey } = await newKeys();
      const certificate = await X509CertificateGenerator.create({
        ...validity(),
        subject: `CN=${hostname}`,
        issuer: authority.subject,
        signingAlgorithm: ALGORITHM,
        publicKey,
        signingKey: keys.privateKey,
        extensions: [new SubjectAlternativeNameExtension([{ type: "dns", value: hostname }])],
      });
      const key = await crypto.subtle.exportKey("pkcs8", privateKey);
      return { certificate: certificate.toString("pem"), key: PemConverter.encode(key, "PRIVATE KEY") };
    },
  };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return crypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);
}

function validity() {
  return { notBefore: new Date(Date.now() - AN_HOUR), notAfter: new Date(Date.now() + AN_HOUR) };
}
