import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** How people are called in what is kept, and how they can be reached. */
export interface Privacy {
  /** Stands for a person, the same each time, and cannot be turned back without the salt. */
  pseudonym(person: string): string;
  /** Encrypts; null without a key. */
  seal(text: string): string | null;
  /** Null without the key that sealed it, and when it was changed. */
  open(sealed: string): string | null;
}

const CIPHER = 'aes-256-gcm';
/** Bytes, as NIST SP 800-38D recommends for GCM. */
const NONCE = 12;
const TAG = 16;

const encrypt = (text: string, key: Buffer): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
};

const decrypt = (sealed: string, key: Buffer): string | null => {
  try {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};

/** `salt` is made once for a database; `key` is the setting, a long random text, or null. */
export const createPrivacy = (salt: string, key: string | null): Privacy => {
  const secret = key === null ? null : createHash('sha256').update(key).digest();
  return {
    pseudonym: (person) => createHmac('sha256', salt).update(person).digest('base64url'),
    seal: (text) => (secret === null ? null : encrypt(text, secret)),
    open: (sealed) => (secret === null ? null : decrypt(sealed, secret)),
  };
};
