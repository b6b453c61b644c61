/**
 * The service proves itself before it is told anything (challenge and HMAC).
 *
 * Another program may sit on the port while ours is off. It does not know the token, so it cannot
 * answer a fresh challenge: HMAC-SHA256 under SHA-256(token), which is all the service keeps.
 */

/** @returns {string} 32 random bytes as 64 hex digits */
export function newChallenge() {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * @param {string} token what pairing gave
 * @param {string} challenge 64 hex digits, used once
 * @param {string} proof 64 hex digits from the service
 */
export async function isProofGood(token, challenge, proof) {
  if (!/^[0-9a-f]{64}$/.test(proof)) return false;
  const secret = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, fromHex(proof), fromHex(challenge));
}

/** @param {Uint8Array} bytes */
function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} hex */
function fromHex(hex) {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
