/**
 * The access journal (访问日志): who came, from where, with which credential, and what they read, took away or were
 * refused. It holds what NIST SP 800-53 AU-3 asks of an audit record and 网络安全法 §21 of a network log; what the product
 * itself decides is in the events and is not written twice.
 */
@NullMarked
package io.mubiao.shared.platform.journal;

import org.jspecify.annotations.NullMarked;
