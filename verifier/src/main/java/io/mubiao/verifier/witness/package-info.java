/** Has the log ever shown two faces? Somebody outside the house remembers, C2SP tlog-witness. The one package that calls the network. */
@NullMarked
package io.mubiao.verifier.witness;

import org.jspecify.annotations.NullMarked;
