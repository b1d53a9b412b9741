/** How is the value of an indicator read? The grammar of 绩效指标值: comparison, number, unit, date, period, words. */
@NullMarked
package io.mubiao.shared.value;

import org.jspecify.annotations.NullMarked;
