package io.mubiao.identity.account;

import io.mubiao.shared.org.UserId;

/** The versions that commands on accounts bind to, for those who ask in the product's own name. */
public interface AccountVersions {

    /** How many events the account has. */
    long of(UserId account);
}
