package io.mubiao.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody signs in.
 *
 * @param device what the browser shows as the token of a device that signed in before; null if it shows none
 */
record SignInPlace(String address, @Nullable String device) {}
