import ipaddr from "ipaddr.js";

// Whoever has an IPv6 address usually has all of a /64, and could count from the start with each of them.
const NETWORK = 64;

/** What an address counts as: an IPv4 address for itself, an IPv6 address for its network. */
export function countedAddress(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  if (address.kind() === "ipv4") return address.toString();
  return ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${NETWORK}`).toNormalizedString();
}
