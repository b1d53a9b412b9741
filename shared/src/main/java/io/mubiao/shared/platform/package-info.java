/** The only package of this module that knows Spring: event store, serializer, security, problem details. */
@NullMarked
package io.mubiao.shared.platform;

import org.jspecify.annotations.NullMarked;
