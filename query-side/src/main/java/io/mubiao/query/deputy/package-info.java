/** Who stands in for whom (委托代理), as far as one may know. */
@NullMarked
package io.mubiao.query.deputy;

import org.jspecify.annotations.NullMarked;
