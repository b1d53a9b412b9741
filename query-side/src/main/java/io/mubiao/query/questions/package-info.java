/** Which events call for a second look? The questions that auditors ask of every region, each a file of SQL. */
@NullMarked
package io.mubiao.query.questions;

import org.jspecify.annotations.NullMarked;
