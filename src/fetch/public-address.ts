import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is one of the public internet: not this machine, not its network, nothing reserved.
 *
 * IPv6 only in 2000::/3, the only block that is given out, without the prefixes in it that wrap an IPv4 address (6to4,
 * Teredo); an IPv4 address mapped into IPv6 is judged as itself.
 *
 * @param address  In any spelling; what is no address is not public.
 * @source IANA IPv4 and IPv6 Special-Purpose Address Registries, as in ipaddr.js.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  if (!(parsed instanceof ipaddr.IPv6)) return true
  return parsed.match(ipaddr.IPv6.parse('2000::'), 3)
}
