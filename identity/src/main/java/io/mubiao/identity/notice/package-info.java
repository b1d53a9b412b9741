/** What the owner of an account is told about it: new keys, resets, roles, sign-ins from new places. */
@NullMarked
package io.mubiao.identity.notice;

import org.jspecify.annotations.NullMarked;
