/** Fills a database with the lives of any number of sheets, copied from some that the program itself produced. */
@NullMarked
package io.mubiao.benchmarks.stock;

import org.jspecify.annotations.NullMarked;
