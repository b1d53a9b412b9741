/** Load drivers that measure a running program through its REST API. */
@NullMarked
package io.mubiao.benchmarks;

import org.jspecify.annotations.NullMarked;
