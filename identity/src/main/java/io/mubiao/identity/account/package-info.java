/** Accounts: opened, moved, given roles and keys, suspended; by administrators, and by their owners. */
@NullMarked
package io.mubiao.identity.account;

import org.jspecify.annotations.NullMarked;
