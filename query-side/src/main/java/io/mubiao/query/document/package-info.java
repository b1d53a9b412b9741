/** What does the official paper of a sheet look like: the form itself, its review and its adjustment? */
@NullMarked
package io.mubiao.query.document;

import org.jspecify.annotations.NullMarked;
