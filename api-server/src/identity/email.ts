import { domainToASCII } from "node:url";
import validator from "validator";

/**
 * The one form of an address that is kept and compared: the domain as lower-case A-labels (UTS 46), the
 * local part in Unicode form C and lower case. Undefined for what is no address that mail can be sent to.
 */
export function normaliseEmail(input: string): string | undefined {
  const at = input.lastIndexOf("@");
  if (at < 1) return undefined;
  const local = input.slice(0, at).trim().normalize("NFC").toLowerCase();
  const domain = domainToASCII(input.slice(at + 1).trim());
  const email = `${local}@${domain}`;
  const isAddress = validator.isEmail(email, { allow_utf8_local_part: true, allow_ip_domain: false });
  return isAddress ? email : undefined;
}
