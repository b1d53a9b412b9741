/** What does an archive take in of an approved sheet: 归档信息包 as DA/T 46 and DA/T 70 ask for it, each with its tests? */
@NullMarked
package io.mubiao.query.archive;

import org.jspecify.annotations.NullMarked;
