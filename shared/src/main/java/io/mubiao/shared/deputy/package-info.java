/** Deputies (委托代理): who may act in whose place, for how long and how far. */
@NullMarked
package io.mubiao.shared.deputy;

import org.jspecify.annotations.NullMarked;
