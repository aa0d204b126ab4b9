import { mailboxKey, parseAddress } from './address';
import { sha256 } from './sha256';

/**
 * What stands for an address in a policy that must not hold it: the first 16 hexadecimal digits of the SHA-256 of the salt
 * and the address, in lower case and without the white space around it. 64 bits tell any two addresses apart. Undefined for
 * what is no plain address. Whoever has the salt can find out which addresses of a list are meant, by trying them.
 */
export function addressHash(salt: string, address: string): string | undefined {
  const plain = address.trim();
  return parseAddress(plain) && sha256(salt + mailboxKey(plain)).slice(0, 16);
}
