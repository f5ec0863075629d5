/**
 * Domains under which methods and requests of the SSH protocol are named. Their developers have mail boxes of one word
 * there, so a hyphen or a digit tells a name of the protocol.
 */
const projects = /^(?:openssh\.com|libssh\.org|tinyssh\.org|putty\.projects\.tartarus\.org)$/i;
/** Many people have their mail boxes here: the name must speak of cryptography. */
const shared = /^(?:ssh\.com|lysator\.liu\.se)$/i;

/** Names without hyphen and digit: requests, channels and extensions of SFTP. */
const requests =
  /^(?:zlib|ping|eow|tun|simple|winadj|keepalive|statvfs|fstatvfs|fsync|hardlink|lsetstat|limits|version|zstd|etm)$/;
const cryptography =
  /(?:^|-)(?:aes\d*|rijndael|seed|twofish\d*|serpent\d*|blowfish|cast\d*|arcfour|3?des|cbc|ctr|gcm|hmac|umac|sha\d*|md5|ripemd\d*|ecdsa|ed25519|curve25519|group\d*|rsa|dss)(?:-|$)/;

/**
 * Whether an address is the name of an algorithm, a channel or a request of SSH (RFC 4251, section 6):
 * `aes128-gcm@openssh.com`.
 */
export function isSshName(local: string, domain: string): boolean {
  if (projects.test(domain)) return /^[\w+]*[-\d][\w+-]*$/.test(local) || requests.test(local);
  return shared.test(domain) && /^[\w-]+$/.test(local) && cryptography.test(local);
}
