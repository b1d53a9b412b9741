package io.mubiao.shared.platform;

/** What costs so much, or is so worth guessing, that nobody may do it without end. Commands on sheets are not among it. */
public enum RateLimit {
    /** Wrong passwords from one address, whatever the account. */
    FAILED_SIGN_INS,
    /** Wrong secrets of one key from one address. */
    FAILED_TOKENS,
    /** Wrong secrets from one address, whatever the key. */
    FAILED_TOKENS_OF_ADDRESS,
    /** Documents that an account has read by intake. */
    INTAKE,
    /** Official forms that an account has printed. */
    DOCUMENTS,
    /** Publications that an account has printed. */
    PUBLICATIONS,
    /** Exports that an account fetches. */
    EXPORTS,
    /** Tiles of the ledger that an account fetches, or an address. */
    TILES
}
