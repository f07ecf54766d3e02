/** Tests of the command; see the package of the same name. */
@NullMarked
package io.twicetold.json;

import org.jspecify.annotations.NullMarked;
