/** Deputies (委托代理): who may act in whose place. */
@NullMarked
package io.mubiao.command.deputy;

import org.jspecify.annotations.NullMarked;
