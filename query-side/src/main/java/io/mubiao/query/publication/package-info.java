/** What did a department publish for a year: the document, its register, the package, the tables for 预算管理一体化? */
@NullMarked
package io.mubiao.query.publication;

import org.jspecify.annotations.NullMarked;
