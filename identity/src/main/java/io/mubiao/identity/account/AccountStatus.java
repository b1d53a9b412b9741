package io.mubiao.identity.account;

/** Whether an account works. */
enum AccountStatus {
    ACTIVE,
    SUSPENDED
}
