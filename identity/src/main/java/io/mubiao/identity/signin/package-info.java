/** People sign in with a browser: the page, the cookie, the first change of a one-time password. */
@NullMarked
package io.mubiao.identity.signin;

import org.jspecify.annotations.NullMarked;
