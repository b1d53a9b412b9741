/** By which rules are sheets checked? */
@NullMarked
package io.mubiao.query.rules;

import org.jspecify.annotations.NullMarked;
