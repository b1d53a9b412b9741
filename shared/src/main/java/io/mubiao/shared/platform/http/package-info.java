/** What happens to a request before a controller sees it: bounds of time and size, its shape, and how it is refused. */
@NullMarked
package io.mubiao.shared.platform.http;

import org.jspecify.annotations.NullMarked;
