/** How indicators come into the library (指标库) and change: proposed by units, decided on by the performance office. */
@NullMarked
package io.mubiao.command.library;

import org.jspecify.annotations.NullMarked;
