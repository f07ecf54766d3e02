/** Programs that measure and train. They read evaluation packs; nothing depends on them. */
@NullMarked
package io.twicetold.bench;

import org.jspecify.annotations.NullMarked;
